package org.convexgan.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.arbitraries.Cells;
import org.convexgan.arrangement.Region;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Arrangement;
import org.convexgan.problem.Point;

/** Wrong sets, and wrong numbers, of activation patterns. */
public enum BrokenArrangement implements Mutant<Arrangement> {
    SUBSETS_OF_ALL("counts C(n, k) for C(n-1, k)", Check.VALUE) {
        @Override
        public Answer solve(Arrangement problem) {
            return claiming(problem, Cells.cover(problem.data().rows() + 1, rank(problem)));
        }
    },
    ONE_TERM_MORE("sums k <= r for k < r", Check.VALUE) {
        @Override
        public Answer solve(Arrangement problem) {
            return claiming(problem, Cells.cover(problem.data().rows(), rank(problem) + 1));
        }
    },
    DIMENSION_FOR_RANK("uses the number of features for the rank", Check.VALUE) {
        @Override
        public Answer solve(Arrangement problem) {
            return claiming(
                    problem, Cells.cover(problem.data().rows(), problem.data().columns()));
        }
    },
    ALWAYS_GENERAL("takes the data for being in general position", Check.VALUE) {
        @Override
        public Answer solve(Arrangement problem) {
            return claiming(problem, Cells.cover(problem.data().rows(), rank(problem)));
        }
    },
    WITHOUT_ANTIPODES("lists one of each antipodal pair", Check.GAP) {
        @Override
        public Answer solve(Arrangement problem) {
            return reply(patterns(problem).stream()
                    .filter(pattern -> pattern.bit(0))
                    .map(BrokenArrangement::bits)
                    .toList());
        }
    },
    BOUNDARIES("reads 1[Xu >= 0] with u = 0 allowed", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(Arrangement problem) {
            List<double[]> rows = rows(problem);
            rows.add(IntStream.range(0, problem.data().rows())
                    .mapToDouble(i -> 1)
                    .toArray());
            return reply(rows);
        }
    },
    RANDOM_SAMPLING("samples 40 directions", Check.GAP) {
        @Override
        public Answer solve(Arrangement problem) {
            Random random = new Random(1);
            return reply(IntStream.range(0, 40)
                    .mapToObj(k -> Vector.of(IntStream.range(0, problem.data().columns())
                            .mapToDouble(j -> random.nextGaussian())
                            .toArray()))
                    .map(u -> SignPattern.from(problem.data(), u))
                    .distinct()
                    .map(BrokenArrangement::bits)
                    .toList());
        }
    },
    EVERY_WORD("lists all 2^n patterns", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(Arrangement problem) {
            return reply(SignPattern.all(problem.data().rows()).stream()
                    .map(BrokenArrangement::bits)
                    .toList());
        }
    },
    ONE_REPEATED("the right number of rows, one of them twice", Check.GAP) {
        @Override
        public Answer solve(Arrangement problem) {
            List<double[]> rows = rows(problem);
            rows.set(rows.size() - 1, rows.get(0));
            return reply(rows);
        }
    },
    SIGNS("writes -1 for 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(Arrangement problem) {
            return reply(rows(problem).stream()
                    .map(row -> Vector.of(row).map(bit -> 2 * bit - 1).toArray())
                    .toList());
        }
    },
    COLUMNS("returns one pattern per column", Check.SHAPE) {
        @Override
        public Answer solve(Arrangement problem) {
            Matrix rows = Matrix.ofRows(rows(problem).toArray(double[][]::new));
            return Answer.optimal(Point.of("patterns", rows.transpose()));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenArrangement(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    private static int rank(Arrangement problem) {
        return org.convexgan.arrangement.Arrangement.of(problem.data()).rank();
    }

    private static List<SignPattern> patterns(Arrangement problem) {
        return org.convexgan.arrangement.Arrangement.of(problem.data()).regions().stream()
                .map(Region::pattern)
                .toList();
    }

    private static double[] bits(SignPattern pattern) {
        return IntStream.range(0, pattern.size())
                .mapToDouble(i -> pattern.bit(i) ? 1 : 0)
                .toArray();
    }

    private static List<double[]> rows(Arrangement problem) {
        return new ArrayList<>(
                patterns(problem).stream().map(BrokenArrangement::bits).toList());
    }

    private static Answer reply(List<double[]> rows) {
        return Answer.optimal(Point.of("patterns", Matrix.ofRows(rows.toArray(double[][]::new))));
    }

    private static Answer claiming(Arrangement problem, long count) {
        Point right = reply(rows(problem)).primal();
        return Answer.optimal(right, Point.EMPTY, count);
    }
}
