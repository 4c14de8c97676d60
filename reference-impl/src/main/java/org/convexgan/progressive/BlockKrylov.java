package org.convexgan.progressive;

import java.util.Arrays;
import java.util.function.UnaryOperator;
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
 * the rest. Ritz values are lower bounds; the bound on {@code σ_{k+1}²} from above comes from {@link TailBound}.
 */
final class BlockKrylov {
    /** Probability that the bound on {@code σ_{k+1}²} is too low. */
    static final double FAILURE_PROBABILITY = 1e-6;

    private static final int MOST_STEPS = 60;

    private final PixelRows rows;
    private final CentredRows centred;
    private final int k;
    private final int p;
    private final long seed;

    BlockKrylov(PixelRows rows, CentredRows centred, int k, long seed) {
        this.seed = seed;
        this.rows = rows;
        this.centred = centred;
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

    Spectrum leading(@Nullable Directions start, double relativeTolerance) {
        State state = ritz(measured(firstBlock(start)), null);
        for (int step = 0; step < MOST_STEPS && error(state) > relativeTolerance; step++) {
            state = ritz(state.ritz(), search(state));
        }
        return spectrum(ritz(measured(Bases.orthonormal(state.ritz().columns())), null));
    }

    private Block measured(Matrix columns) {
        return new Block(columns, centred.scatter(columns));
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
                a, TailBound.columnNorms(a).map(norm -> norm > 0 ? 1 / norm : 0).toArray());
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
        Vector residuals = TailBound.columnNorms(state.residuals());
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

    private Spectrum spectrum(State state) {
        Vector theta = state.values();
        Matrix v = state.ritz().columns();
        Require.that(v.columns() > k, "images", "have more than %d independent directions".formatted(k), v.columns());
        double[] sigma = new double[k + 1];
        for (int i = 0; i <= k; i++) {
            sigma[i] = Math.sqrt(Math.max(0, theta.get(i)));
        }
        Vector residuals = TailBound.columnNorms(state.residuals());
        return new Spectrum(
                centred.mean(),
                Vector.of(sigma),
                new Directions(rows.side(), rows.channels(), v),
                Vector.of(Arrays.copyOf(residuals.toArray(), k)),
                next(
                        Bases.columns(v, 0, k),
                        Bases.columns(v, k, v.columns()),
                        Bases.columns(state.ritz().image(), k, v.columns())));
    }

    /**
     * Bounds {@code σ_{k+1}²} by the scatter's norm off the kept directions (Courant and Fischer), and from below by
     * the Ritz value.
     */
    private SpectralBound next(Matrix kept, Matrix buffer, Matrix image) {
        UnaryOperator<Matrix> off = block -> Bases.without(kept, centred.scatter(Bases.without(kept, block)));
        double ritz = Products.transposed(buffer, image).get(0, 0);
        SpectralBound norm = TailBound.norm(off, buffer, Bases.without(kept, image), FAILURE_PROBABILITY, ~seed);
        return new SpectralBound(
                Math.max(0, ritz), Math.max(Math.max(0, ritz), norm.upper()), norm.failureProbability());
    }
}
