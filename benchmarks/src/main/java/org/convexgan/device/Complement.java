package org.convexgan.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.jspecify.annotations.Nullable;

/**
 * Block Lanczos with a random start on {@code C = P S P}, {@code P = I − VVᵀ}: an upper bound on the eigenvalues of S that V does not carry.
 *
 * <p>The caller multiplies {@link #block()} by S, together with whatever else it multiplies in that pass over the data.
 */
final class Complement implements AutoCloseable {
    /** Width b of the block: enough to gain from several starts, few enough for a pass to cost little more than reading the data. */
    static final int BLOCK = 16;

    /** Probability that the bound of an engine's answer is wrong, over all of its random starts. */
    static final double FAILURE = 1e-6;

    /**
     * Probability, over this random start, that the bound is wrong after any number of multiplications: an engine that was not content with the bound
     * of one start draws another one, and answers with the first that contents it.
     */
    private static final double EACH = FAILURE / StreamedSpectrum.MOST_PASSES;

    /** Smallest singular value of blocks that are told from dependent ones. */
    private static final double DEPENDENT = 1e-3;

    /** What is left of a product, relative to it, is rounding below this: the Krylov space is exhausted. */
    private static final double EXHAUSTED = 0x1p-40;

    /** The degree of polynomials where the Krylov space has no end: any will do. */
    private static final int UNLIMITED = 1 << 20;

    /** How often nearly orthonormal directions are projected out: what is left is their departure to this power. */
    private static final int PROJECTIONS = 3;

    /** Factor by which the bound grows at least where it grows. */
    private static final double STEP = 0x1p-20;

    private final UnaryOperator<Columns> representable;

    /** Null where the first block spans the whole complement. */
    private final @Nullable RandomStart start;

    private @Nullable Columns block;
    private final List<Columns> basis = new ArrayList<>();
    private final List<Columns> images = new ArrayList<>();

    /** Of the blocks so far, once it was asked for. */
    private OptionalDouble bound = OptionalDouble.empty();

    /** {@code BᵀB} and the symmetric part of {@code Bᵀ(C·B)}, B all blocks. */
    private @Nullable Matrix metric;

    private @Nullable Matrix compressed;

    /** Of what the last block's product has outside of the blocks so far, {@code ‖·‖²}. */
    private @Nullable Matrix outside;

    /** {@code λ_max(BᵀCB)}, B the first block. */
    private double first = Double.POSITIVE_INFINITY;

    /** {@code Σ tr F} over the products. */
    private double errors;

    /** {@code Σ ‖VᵀB‖_F} over the blocks. */
    private double leak;

    /** {@code Σ ‖C·B_i − (what the blocks up to the next one span)‖_F²} as the products are known, over all multiplied blocks but the last. */
    private double departures;

    /** That of the last one. */
    private double departure;

    /**
     * Draws the start.
     *
     * @param directions spanning what V spans, nearly orthonormal, fewer than rows
     * @param representable makes directions such that products multiply them as they are, by a small change
     * @param random independent of V
     */
    Complement(Columns directions, UnaryOperator<Columns> representable, Random random) {
        this.representable = representable;
        int dimension = directions.rows() - directions.count();
        double perturbation = 0;
        if (dimension > 0) {
            try (Columns exact = drawn(directions, Math.min(BLOCK, dimension), random)) {
                block = representable.apply(exact);
                perturbation =
                        exact.subtract(block, Matrix.identity(block.count())).norm();
            }
        }
        start = dimension <= BLOCK ? null : new RandomStart(dimension, BLOCK, EACH, perturbation);
    }

    /** Draws an orthonormal block; again where a square one is, rarely, so nearly singular that a column is lost. */
    private static Columns drawn(Columns directions, int count, Random random) {
        while (true) {
            try (Columns normal = directions.normal(count, random)) {
                for (int i = 0; i < PROJECTIONS; i++) {
                    normal.subtractSpan(directions);
                }
                Columns exact = normal.orthonormal().orElseThrow();
                if (exact.count() == count) {
                    return exact;
                }
                exact.close();
            }
        }
    }

    /** Returns the block to multiply next, nearly orthonormal and off V; nothing when the Krylov space is exhausted. */
    Optional<Columns> block() {
        return Optional.ofNullable(block);
    }

    /**
     * Takes the product of S and the block, which becomes its own.
     *
     * @param excluded V, orthonormal, the same each time
     */
    void multiplied(CentredProducts.Scattered scattered, Columns excluded) {
        Columns next = Objects.requireNonNull(block, "block");
        bound = OptionalDouble.empty();
        Matrix inside = excluded.transposeTimes(next);
        leak += inside.frobeniusNorm();
        errors += scattered.errors().trace();
        basis.add(next.subtract(excluded, inside));
        images.add(scattered.images().subtractSpan(excluded));
        compress();
        departures += departure;
        try (Columns rest = scattered.images().copy()) {
            basis.forEach(rest::subtractSpan);
            rest.subtractSpan(excluded); // again: where little is left, most of that is rounding
            basis.forEach(rest::subtractSpan);
            outside = rest.transposeTimes(rest).symmetricPart();
            block = rest.norm() > EXHAUSTED * scattered.images().norm() ? next(rest) : null;
            departure = rest.norm() * rest.norm();
        }
    }

    /** Returns the next block, nothing if there is none, and takes from the rest what that spans of it. */
    private @Nullable Columns next(Columns rest) {
        Columns exact = rest.orthonormal().orElse(null);
        if (exact == null) {
            return null;
        }
        try (exact) {
            Columns used = representable.apply(exact);
            rest.subtract(used, exact.transposeTimes(rest));
            return used;
        }
    }

    /**
     * Returns an upper bound on {@code λ = λ_max(C)}, wrong with a probability of at most {@link #EACH}; infinite before a multiplication.
     *
     * <p>With blocks {@code B + VD} multiplied for {@code B = P(B + VD)}, what is known of {@code C·B} is {@code P S(B + VD) + E = C·B + R·D + E}, R up to
     * the error of its own product. Ritz values are off by at most {@code e/√λ_min(BᵀB)}, {@code e = √(λ·ΣtrF) + ‖R‖·Σ‖D‖}, and {@code κ} by {@code e·‖B‖}. What
     * {@link RandomStart} says of λ grows more slowly than λ with it: where it is below a number that it was told, so is λ.
     *
     * <p>Blocks are rounded, and so {@code C·B_i} is in the span of the blocks up to the next one only but for some {@code F_i}. With Q an orthonormal basis
     * of their spans, each beginning with that before, and {@code F_i} orthogonal to them, {@code C − FQᵀ − QFᵀ} multiplies each span into the next, so that Q
     * spans a Krylov space of it: one of a matrix that is off C by {@code 2‖F‖/√λ_min(BᵀB)} at most. With errors there is a matrix of such a
     * Krylov space that multiplies as was found but for what leads to blocks that are not neighbours, off C by {@code 2(‖F‖ + e)/√λ_min(BᵀB)}: its polynomials on
     * the first block are known, also those that lead one block further, out of the span of Q.
     *
     * @param pairs of S on the span of V, always the same
     * @param errors of the product that they are from
     */
    double bound(RitzPairs pairs, Matrix errors) {
        if (bound.isEmpty()) {
            bound = OptionalDouble.of(computed(pairs, errors));
        }
        return bound.getAsDouble();
    }

    private double computed(RitzPairs pairs, Matrix own) {
        if (metric == null || compressed == null) {
            return block == null ? 0 : Double.POSITIVE_INFINITY;
        }
        SymmetricEigen eigen = SymmetricEigen.of(metric);
        double least = Math.sqrt(eigen.value(metric.rows()));
        if (!(least > DEPENDENT)) {
            return Double.POSITIVE_INFINITY;
        }
        double[] inverse = eigen.values().stream().map(m -> 1 / Math.sqrt(m)).toArray();
        Matrix on = Dense.compressed(compressed, Dense.scaled(eigen.vectors(), inverse));
        double found = Math.max(0, SymmetricEigen.valuesOf(on).get(0));
        DoubleUnaryOperator adapted = start == null || block == null || outside == null
                ? departure -> Double.POSITIVE_INFINITY
                : start.upperBound(polynomials(metric, compressed, outside));
        double residual = leak * Math.sqrt(Math.max(0, pairs.coupling().trace()));
        double unknown = Dense.compressed(own, pairs.rotation()).trace();
        double error = Math.sqrt(errors) + leak * Math.sqrt(Math.max(0, unknown));
        double bound = Math.max(found, Double.MIN_NORMAL); // 0 would stay 0 whatever the error
        double next = allowing(residual + error * Math.sqrt(bound), found, least, adapted);
        while (next > bound) {
            bound = next * (1 + STEP);
            next = allowing(residual + error * Math.sqrt(bound), found, least, adapted);
        }
        return bound;
    }

    /**
     * Returns the polynomials of {@code C'}, in the basis {@code Q = B·R⁻¹}, {@code BᵀB = RᵀR}, whose first columns span what the first blocks do: that of
     * {@code C'} between two blocks that are not neighbours is 0.
     */
    private Christoffel polynomials(Matrix gram, Matrix products, Matrix left) {
        Matrix r = Dense.factor(gram);
        Matrix inverse = Dense.inverse(r);
        int[] blocks = IntStream.range(0, basis.size())
                .flatMap(block ->
                        IntStream.generate(() -> block).limit(basis.get(block).count()))
                .toArray();
        Matrix whole = Dense.compressed(products, inverse);
        Matrix on = Matrix.ofRows(blocks.length, blocks.length, (row, i) -> {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.abs(blocks[i] - blocks[j]) > 1 ? 0 : whole.get(i, j);
            }
        });
        int last = blocks.length - left.rows();
        Matrix root = SymmetricEigen.of(left).map(lambda -> Math.sqrt(Math.max(0, lambda)));
        Matrix out = Dense.times(root, Matrix.ofRows(left.rows(), left.rows(), (row, i) -> {
            for (int j = 0; j < row.length; j++) {
                row[j] = inverse.get(last + i, last + j);
            }
        }));
        Matrix aside = Matrix.ofRows(blocks.length, left.rows(), (row, i) -> {
            for (int j = 0; j < row.length; j++) {
                row[j] = i < last ? 0 : out.get(j, i - last);
            }
        });
        Matrix start = Matrix.ofRows(blocks.length + left.rows(), basis.get(0).count(), (row, i) -> {
            for (int j = 0; j < row.length; j++) {
                row[j] = i < blocks.length ? r.get(i, j) : 0;
            }
        });
        return new Christoffel(
                bordered(on, aside, Matrix.zeros(left.rows(), left.rows())),
                start,
                Math.max(0, EigenPairs.valuesOf(on).get(0)),
                basis.size());
    }

    /** Returns the bound where errors of this norm were made in the products of all blocks. */
    private double allowing(double error, double found, double least, DoubleUnaryOperator adapted) {
        double ritz = found + error / least;
        if (start == null) {
            return ritz;
        }
        boolean isExhausted = block == null;
        double missed = Math.sqrt(isExhausted ? departures + departure : departures);
        double norm = 1 + start.perturbation();
        double departure = 2 * (missed + error) / least;
        return Math.min(
                adapted.applyAsDouble(departure),
                start.upperBound(
                        ritz,
                        first + error * norm * norm,
                        isExhausted ? UNLIMITED : basis.size() - 1,
                        basis.size() == 1 && !isExhausted ? 0 : departure));
    }

    /** Returns how often a block was multiplied. */
    int multiplications() {
        return basis.size();
    }

    /** Returns the bound if the largest Ritz value after some multiplications is the one given. */
    double expectedBound(double ritz, int multiplications) {
        return start == null ? ritz : start.upperBound(ritz, first, multiplications - 1, 0);
    }

    /** Adds what the last block adds to {@code BᵀB} and {@code Bᵀ(C·B)}. */
    private void compress() {
        int last = basis.size() - 1;
        Columns newest = basis.get(last);
        Columns image = images.get(last);
        Matrix corner = newest.transposeTimes(image).symmetricPart();
        if (metric == null || compressed == null) {
            metric = newest.transposeTimes(newest);
            compressed = corner;
            first = SymmetricEigen.valuesOf(corner).get(0);
            return;
        }
        Matrix across = stacked(basis.subList(0, last), newest);
        Matrix coupling = stacked(basis.subList(0, last), image)
                .plus(stacked(images.subList(0, last), newest))
                .times(0.5);
        metric = bordered(metric, across, newest.transposeTimes(newest));
        compressed = bordered(compressed, coupling, corner);
    }

    /** Returns {@code leftᵀ·right} of all on the left, one below the other. */
    private static Matrix stacked(List<Columns> left, Columns right) {
        return left.stream()
                .map(each -> each.transposeTimes(right))
                .reduce(Matrix::above)
                .orElseThrow();
    }

    private static Matrix bordered(Matrix inside, Matrix side, Matrix corner) {
        return inside.above(side.transpose())
                .transpose()
                .above(side.above(corner).transpose());
    }

    @Override
    public void close() {
        basis.forEach(Columns::close);
        images.forEach(Columns::close);
        if (block != null) {
            block.close();
        }
    }
}
