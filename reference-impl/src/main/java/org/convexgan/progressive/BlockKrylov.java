package org.convexgan.progressive;

import java.util.Arrays;
import java.util.Optional;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The leading directions by a restarted block Krylov method: Ritz vectors, their residuals and the directions of the
 * last step span the next subspace, and each step applies the scatter once to one block (Knyazev, 2001, without a
 * preconditioner).
 *
 * <p>It starts from the directions of the previous resolution, which upsampling keeps orthonormal, and random ones for
 * the rest. Ritz values are lower bounds; the bound on {@code σ_{k+1}²} from above comes from that on the complement.
 */
final class BlockKrylov {
    /** Probability that the bound on {@code σ_{k+1}²} is too low. */
    static final double FAILURE_PROBABILITY = 1e-6;

    private static final int MOST_STEPS = 60;

    /** Random starts for the bound on the complement, one for each answer that is found wanting. */
    private static final int MOST_ATTEMPTS = 3;

    /** What a stage that keeps the directions may miss of its penalty: half of what its certificate allows. */
    private static final double STAGE_ERROR = StageCertificate.TOLERANCE / 2;

    private final PixelRows rows;
    private final CentredRows centred;
    private final int k;
    private final int p;
    private final long seed;
    private final @Nullable HeldScatter held;

    /** Prepares to multiply by S from the images: a bound on the rest is then wrong with a small probability. */
    BlockKrylov(PixelRows rows, CentredRows centred, int k, long seed) {
        this(rows, centred, k, seed, null);
    }

    /** Prepares to multiply by S where it is held as a matrix, and to prove the bound on the rest. */
    BlockKrylov(PixelRows rows, CentredRows centred, int k, long seed, @Nullable HeldScatter held) {
        this.seed = seed;
        this.rows = rows;
        this.centred = centred;
        this.held = held;
        this.k = k;
        p = (int) Math.min(Math.min(rows.rows(), rows.columns()), k + 1 + ReferenceEngine.buffer(k));
    }

    /** Orthonormal columns and what the scatter makes of them. */
    private record Block(Matrix columns, Matrix image) {
        Block times(Matrix small) {
            return new Block(Products.of(columns, small), Products.of(image, small));
        }

        Block beside(Block other) {
            return new Block(Bases.beside(columns, other.columns), Bases.beside(image, other.image));
        }

        Block without(Block other) {
            Matrix overlap = Products.transposed(other.columns, columns);
            return new Block(
                    columns.minus(Products.of(other.columns, overlap)), image.minus(Products.of(other.image, overlap)));
        }

        Block orthonormal() {
            return times(Bases.whitening(columns));
        }
    }

    /** Ritz vectors with their values, and the part of them that the last step has brought. */
    private record State(
            Block ritz, Vector values, @Nullable Block news) {
        Matrix residuals() {
            return ritz.image().minus(Bases.scaled(ritz.columns(), values.toArray()));
        }
    }

    /**
     * Iterates until the eigenvalues are as accurate as asked for and a stage that keeps k of the directions is certain to
     * be certified, or {@value #MOST_STEPS} steps were made.
     */
    Spectrum leading(@Nullable Directions start, double relativeTolerance) {
        State state = ritz(measured(firstBlock(start)), null);
        requireMoreThanKept(state);
        double rest = 0;
        int step = 0;
        for (int attempt = 1; ; attempt++) {
            for (; step < MOST_STEPS && !isAccurate(state, rest, relativeTolerance); step++) {
                state = ritz(state.ritz(), search(state));
            }
            state = ritz(measured(Bases.orthonormal(state.ritz().columns())), null);
            Enclosure known = enclosure(state, seed ^ -attempt);
            rest = known.complement().upper();
            boolean isHopeless = rest >= (1 + STAGE_ERROR) * state.values().get(k);
            if (step == MOST_STEPS || attempt == MOST_ATTEMPTS || isHopeless || isStageAccurate(state, rest)) {
                return spectrum(state, known);
            }
        }
    }

    /** Tells whether the eigenvalues are as accurate as asked for, and the directions accurate enough for a stage. */
    private boolean isAccurate(State state, double rest, double relativeTolerance) {
        double last = state.values().get(state.values().size() - 1);
        return error(state) <= relativeTolerance && isStageAccurate(state, Math.max(rest, last));
    }

    /**
     * Tells whether {@code ‖S − V_k·(Θ_k − θ_{k+1}·I)·V_kᵀ‖₂} exceeds {@code θ_{k+1}} by so little that a stage is
     * certified.
     *
     * @param rest bound on {@code λ_max(P·S·P)}
     */
    private boolean isStageAccurate(State state, double rest) {
        double next = state.values().get(k);
        double[] left =
                state.values().stream().map(theta -> Math.min(theta, next)).toArray();
        Matrix residuals = state.residuals();
        double bound = CoupledBlocks.upperBound(
                Matrix.diagonal(left.length, left.length, left),
                next,
                Products.transposed(residuals, residuals),
                rest,
                1);
        return bound <= (1 + STAGE_ERROR) * next;
    }

    private Block measured(Matrix columns) {
        return new Block(columns, scatter(columns));
    }

    private Matrix scatter(Matrix block) {
        return held == null ? centred.scatter(block) : held.times(block);
    }

    private Matrix firstBlock(@Nullable Directions start) {
        if (start == null) {
            return Bases.orthonormal(noise(p));
        }
        Require.that(
                start.side() == rows.side() && start.channels() == rows.channels(),
                "start",
                "have side %d and %d channels".formatted(rows.side(), rows.channels()),
                start.side() + " and " + start.channels());
        Matrix known = Bases.columns(start.columns(), 0, Math.min(p, start.count()));
        return known.columns() == p
                ? Bases.orthonormal(known)
                : Bases.orthonormal(Bases.beside(
                        known, Bases.without(known, noise(p - known.columns()).times(1 / Math.sqrt(rows.columns())))));
    }

    private Matrix noise(int columns) {
        return new NoiseStream(seed).block(0, rows.columns(), 0, columns);
    }

    /** Returns the residuals and the last news, orthonormal to the Ritz vectors and to each other. */
    private Block search(State state) {
        Matrix known = state.ritz().columns();
        Block news = state.news();
        if (news != null) {
            news = news.without(state.ritz())
                    .orthonormal()
                    .without(state.ritz())
                    .orthonormal();
            known = Bases.beside(known, news.columns());
        }
        Matrix residuals = normalized(state.residuals());
        Matrix rest = Bases.orthonormal(Bases.without(known, Bases.orthonormal(Bases.without(known, residuals))));
        return news == null ? measured(rest) : news.beside(measured(rest));
    }

    private static Matrix normalized(Matrix a) {
        return Bases.scaled(
                a, Bases.columnNorms(a).map(norm -> norm > 0 ? 1 / norm : 0).toArray());
    }

    /** Returns the p leading Ritz vectors of the span of one or two orthonormal blocks. */
    private State ritz(Block old, @Nullable Block search) {
        Block basis = search == null ? old : old.beside(search);
        SymmetricEigen small = SymmetricEigen.of(Products.transposed(basis.columns(), basis.image()));
        int count = Math.min(p, basis.columns().columns());
        Matrix rotation = Bases.columns(small.vectors(), 0, count);
        int split = old.columns().columns();
        return new State(
                basis.times(rotation),
                Vector.of(Arrays.copyOf(small.values().toArray(), count)),
                search == null ? null : search.times(Bases.rows(rotation, split, rotation.rows())));
    }

    /**
     * Returns the estimated relative error of {@code σ_i²}, {@code i ≤ k + 1}: residuals squared over the distance to
     * the last Ritz value.
     */
    private double error(State state) {
        Vector residuals = Bases.columnNorms(state.residuals());
        Vector theta = state.values();
        double last = theta.get(theta.size() - 1);
        double worst = 0;
        for (int i = 0; i <= Math.min(k, theta.size() - 1); i++) {
            double gap = Math.max(theta.get(i) - last, Math.ulp(1.0) * theta.get(0));
            double r = residuals.get(i);
            worst = Math.max(worst, Math.min(r, r * r / gap) / theta.get(k));
        }
        return worst;
    }

    private void requireMoreThanKept(State state) {
        int found = state.ritz().columns().columns();
        if (found <= k) {
            throw TooFewDirectionsException.of(rows, k, "they vary in " + found);
        }
    }

    /** Bounds what the directions leave out, from a random start; if S is held, proves the bound. */
    private Enclosure enclosure(State state, long start) {
        Matrix v = state.ritz().columns();
        Matrix image = state.ritz().image();
        Vector theta = state.values();
        double expected = theta.get(theta.size() - 1) / theta.get(k);
        SpectralBound likely =
                TailBound.complement(this::scatter, v, expected, FAILURE_PROBABILITY / MOST_ATTEMPTS, start);
        boolean isWhole = v.columns() == v.rows();
        if (held == null) {
            double failure = isWhole ? 0 : FAILURE_PROBABILITY;
            return Enclosure.measured(v, image, new SpectralBound(likely.lower(), likely.upper(), failure), 0);
        }
        double proved = isWhole
                ? 0
                : held.provedComplement(v, image, Math.max(likely.upper(), held.rounding())) + held.rounding();
        return Enclosure.measured(v, image, new SpectralBound(0, proved, 0), held.rounding() + held.rounding(v));
    }

    private Spectrum spectrum(State state, Enclosure known) {
        requireMoreThanKept(state);
        double[] sigma = new double[k + 1];
        for (int i = 0; i <= k; i++) {
            sigma[i] = Math.sqrt(Math.max(0, state.values().get(i)));
        }
        Vector residuals = Bases.columnNorms(state.residuals());
        return new Spectrum(
                centred.mean(),
                Vector.of(sigma),
                new Directions(rows.side(), rows.channels(), state.ritz().columns()),
                Vector.of(Arrays.copyOf(residuals.toArray(), k)),
                known.eigenvalue(k + 1),
                Optional.of(known));
    }
}
