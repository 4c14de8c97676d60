package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;

class EnclosureTest {
    private static final int D = 30;
    private static final int P = 8;
    private static final double[] SUBTRACTED = {40, 15, 6, 2, 0.5};

    /** Eigenvalues 64/(i + 1)² in a random basis, and Ritz pairs of a subspace near the leading one. */
    private final Matrix s = scatter();

    private final Matrix v = ritzVectors(s, 0.002);
    private final Matrix image = s.times(v);
    private final Vector values = diagonal(v.transpose().times(image));
    private final Matrix residuals = image.minus(v.times(Matrix.diagonal(P, P, values.toArray())));
    private final double rest = complementNorm(s, v);
    private final Enclosure enclosure = new Enclosure(values, residuals.gram(), new SpectralBound(0, rest, 1e-6));

    @Test
    void bounds_contain_the_norm_of_what_is_left_and_are_close() {
        Matrix c = Matrix.diagonal(SUBTRACTED.length, SUBTRACTED.length, SUBTRACTED);
        Matrix first = Bases.columns(v, 0, SUBTRACTED.length);
        double exact = SymmetricEigen.of(s.minus(first.times(c).times(first.transpose())))
                .spectralNorm();

        SpectralBound bound = enclosure.normWithout(c);

        assertThat(bound.contains(exact)).as("%s in %s", exact, bound).isTrue();
        assertThat(bound.upper() / bound.lower() - 1).isLessThanOrEqualTo(1e-3);
        assertThat(bound.failureProbability()).isEqualTo(1e-6);
    }

    @Test
    void what_is_subtracted_too_much_counts_as_well() {
        Matrix c = Matrix.diagonal(1, 1, 1000);
        Matrix first = Bases.columns(v, 0, 1);
        double exact = SymmetricEigen.of(s.minus(first.times(c).times(first.transpose())))
                .spectralNorm();

        SpectralBound bound = enclosure.normWithout(c);

        assertThat(bound.contains(exact)).as("%s in %s", exact, bound).isTrue();
    }

    /** As many directions as the scatter of nine images has, but not those: what is left has its rank. */
    @Test
    void trace_of_few_images_may_be_off_directions_that_miss_some_of_their_span() {
        PixelRows few = new SmoothFields(P + 1, 4, 1, 7);
        CentredRows centred = CentredRows.of(few);
        Matrix scatter = centred.gram();
        Matrix near = ritzVectors(scatter, 0.02);
        Vector ritz = diagonal(near.transpose().times(scatter.times(near)));
        Enclosure said =
                new Enclosure(ritz, Matrix.zeros(P, P), new SpectralBound(0, complementNorm(scatter, near), 0));

        double excess = said.excessOfTrace(scatter.trace(), few);

        assertThat(scatter.trace() - ritz.sum()).isGreaterThan(1e-6 * scatter.trace());
        assertThat(excess).isLessThanOrEqualTo(1e-12 * scatter.trace());
    }

    @Test
    void eigenvalues_are_below_their_bounds_whatever_the_bound_on_the_complement() {
        Matrix theta = Matrix.diagonal(P, P, values.toArray());
        SymmetricEigen exact = SymmetricEigen.of(s);
        for (double slack : new double[] {1, 1.5, 30}) {
            for (int i = 1; i <= P; i++) {
                double bound = CoupledBlocks.upperBound(theta, residuals.gram(), slack * rest, i);

                assertThat(exact.value(i)).isLessThanOrEqualTo(bound * (1 + 1e-12));
            }
        }
    }

    @Test
    void sums_over_more_images_scale_values_and_coupling() {
        Enclosure twice = enclosure.times(2);

        assertThat(twice.normWithout(Matrix.diagonal(1, 1, 20)).upper())
                .isEqualTo(2 * enclosure.normWithout(Matrix.diagonal(1, 1, 10)).upper());
        assertThat(twice.trace(3)).isEqualTo(2 * enclosure.trace(3));
    }

    @Test
    void rounding_widens_the_bounds() {
        Enclosure exact = new Enclosure(Vector.of(5, 3), Matrix.zeros(2, 2), new SpectralBound(0, 1, 0));
        Enclosure rounded = new Enclosure(exact.values(), exact.coupling(), exact.complement(), 0.25);

        SpectralBound bound = rounded.times(2).normWithout(Matrix.diagonal(1, 1, 4));

        assertThat(bound).isEqualTo(new SpectralBound(5.5, 6.5, 0));
        assertThat(exact.times(2).normWithout(Matrix.diagonal(1, 1, 4))).isEqualTo(new SpectralBound(6, 6, 0));
    }

    @Test
    void coupling_of_another_size_is_refused() {
        assertThatThrownBy(() -> new Enclosure(values, Matrix.identity(2), new SpectralBound(0, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coupling must be 8x8, but was [2, 2]");
    }

    private static Matrix scatter() {
        Matrix basis = Bases.orthonormal(new NoiseStream(1).block(0, D, 0, D));
        double[] eigenvalues = new double[D];
        for (int i = 0; i < D; i++) {
            eigenvalues[i] = 64.0 / ((i + 1) * (i + 1));
        }
        return basis.times(Matrix.diagonal(D, D, eigenvalues))
                .times(basis.transpose())
                .symmetricPart();
    }

    private static Matrix ritzVectors(Matrix s, double perturbation) {
        Matrix leading = Bases.columns(SymmetricEigen.of(s).vectors(), 0, P);
        Matrix basis = Bases.orthonormal(
                leading.plus(new NoiseStream(2).block(0, s.rows(), 0, P).times(perturbation)));
        return basis.times(
                SymmetricEigen.of(Products.transposed(basis, s.times(basis))).vectors());
    }

    private static double complementNorm(Matrix s, Matrix v) {
        Matrix p = Matrix.identity(s.rows()).minus(v.times(v.transpose()));
        return SymmetricEigen.of(p.times(s).times(p)).value(1);
    }

    private static Vector diagonal(Matrix a) {
        double[] entries = new double[a.rows()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = a.get(i, i);
        }
        return Vector.of(entries);
    }
}
