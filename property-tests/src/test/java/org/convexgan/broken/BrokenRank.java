package org.convexgan.broken;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.convexgan.arbitraries.LatentChain;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;

/** Wrong ranks of a chain's latents. */
public enum BrokenRank implements WrongSubject<Function<LatentChain, List<Integer>>> {
    COUNTS_COLUMNS("takes the number of columns for the rank") {
        @Override
        int rank(Matrix z) {
            return Math.min(z.rows(), z.columns());
        }
    },
    NO_TOLERANCE("counts every singular value above 0") {
        @Override
        int rank(Matrix z) {
            return (int)
                    ThinSvd.of(z).values().stream().filter(value -> value > 0).count();
        }
    },
    ONES_COUNTED_TWICE("adds one for the ones column although it counts") {
        @Override
        int rank(Matrix z) {
            return ThinSvd.of(z).rank() + 1;
        }
    },
    ONES_FORGOTTEN("leaves the ones column out") {
        @Override
        int rank(Matrix z) {
            return ThinSvd.of(z.times(Matrix.diagonal(
                            z.columns(),
                            z.columns(),
                            IntStream.range(0, z.columns())
                                    .mapToDouble(j -> j < z.columns() - 1 ? 1 : 0)
                                    .toArray())))
                    .rank();
        }
    },
    COARSE_TOLERANCE("counts singular values above a tenth of the largest") {
        @Override
        int rank(Matrix z) {
            ThinSvd svd = ThinSvd.of(z);
            return (int) svd.values().stream()
                    .filter(value -> value > svd.values().get(0) / 10)
                    .count();
        }
    };

    private final String fault;

    BrokenRank(String fault) {
        this.fault = fault;
    }

    abstract int rank(Matrix z);

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return Check.VALUE;
    }

    @Override
    public Function<LatentChain, List<Integer>> subject() {
        return in -> in.latents().stream().map(this::rank).toList();
    }
}
