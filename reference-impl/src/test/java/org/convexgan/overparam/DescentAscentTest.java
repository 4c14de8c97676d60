package org.convexgan.overparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescentAscentTest {
    private static final double ROUNDING = 1e-12;

    /** One neuron, one noise vector: {@code f(w) = max(0, w)}. */
    private static final MeanGenerator SCALAR = new MeanGenerator(Matrix.identity(1), Matrix.identity(1));

    @Test
    void defective_linear_system_has_the_residuals_of_its_closed_form() {
        GdaPath path = DescentAscent.run(
                SCALAR, Vector.of(1), StepRule.simultaneous(0.5, 0.125), Matrix.of(1, 1, 2), Vector.of(0), 5);

        assertThat(path.residuals().column(0)) // (1 + t/3)·(3/4)^t
                .isEqualTo(Vector.of(1, 1, 15 / 16.0, 27 / 32.0, 189 / 256.0, 81 / 128.0));
        assertThat(path.d()).isEqualTo(Vector.of(405 / 512.0)); // (t/2)·(3/4)^(t − 1)
        assertThat(path.w()).isEqualTo(Matrix.of(1, 1, 1 + 81 / 128.0));
    }

    @Test
    void alternating_updates_give_other_residuals() {
        GdaPath path = DescentAscent.run(
                SCALAR, Vector.of(1), StepRule.alternating(0.5, 0.125, 1), Matrix.of(1, 1, 2), Vector.of(0), 3);

        assertThat(path.residuals().column(0)).isEqualTo(Vector.of(1, 15 / 16.0, 217 / 256.0, 3071 / 4096.0));
    }

    @Test
    void a_neuron_at_its_kink_is_active() {
        GdaPath path = DescentAscent.run(
                SCALAR, Vector.of(1), StepRule.simultaneous(0.5, 0.125), Matrix.of(1, 1, 0), Vector.of(0), 4);

        assertThat(path.residuals().column(0)).isEqualTo(Vector.of(-1, -1, -15 / 16.0, -27 / 32.0, -189 / 256.0));
    }

    @Test
    void means_of_several_samples_and_neurons_are_exact() {
        MeanGenerator generator =
                new MeanGenerator(Matrix.of(2, 4, 1, 0, -1, 0, 0, 1, 0, -1), Matrix.of(2, 2, 1, 0, 0, 2));
        Matrix w0 = Matrix.of(4, 2, 1, 1, -1, 1, 1, -1, 2, 1);

        GdaPath path = DescentAscent.run(
                generator, Vector.of(2, 0), StepRule.simultaneous(0.5, 0.125), w0, Vector.zeros(2), 4);

        assertThat(generator.mean(w0)).isEqualTo(Vector.of(1, -1));
        assertThat(generator
                        .jacobian(w0)
                        .gram()
                        .minus(Matrix.of(2, 2, 1.5, 0, 0, 2.25))
                        .maxAbs())
                .isLessThanOrEqualTo(ROUNDING);
        assertThat(path.residuals().row(2)).isEqualTo(Vector.of(-29 / 32.0, -55 / 64.0));
        assertThat(path.residuals().row(3)).isEqualTo(Vector.of(-49 / 64.0, -83 / 128.0));
        assertThat(path.residuals().row(4)).isEqualTo(Vector.of(-625 / 1024.0, -1729 / 4096.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void averaged_jacobian_gives_the_exact_difference_however_many_patterns_change(int seed) {
        GaussianSetup.Start start = GaussianSetup.normalized(4, 16, 5, 32).draw(new Random(seed));
        MeanGenerator generator = start.generator();
        Matrix to = GaussianSetup.gaussian(new Random(~seed), 16, 5, 1);

        Vector difference = generator.averagedJacobian(start.w0(), to).times(to.minus(start.w0()));

        assertThat(generator.flips(start.w0(), to)).isGreaterThan(0.3);
        assertThat(difference
                        .minus(generator.mean(to).minus(generator.mean(start.w0())))
                        .norm())
                .isLessThanOrEqualTo(ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void products_with_the_jacobian_are_those_of_the_matrix_of_difference_quotients(int seed) {
        GaussianSetup.Start start = GaussianSetup.normalized(3, 7, 2, 5).draw(new Random(seed));
        MeanGenerator generator = start.generator();
        LayerJacobian jacobian = generator.jacobian(start.w0());
        double[][] quotients = new double[14][];
        for (int i = 0; i < quotients.length; i++) {
            double[] bumped = start.w0().toArray();
            bumped[i] += 0x1p-30;
            quotients[i] = generator
                    .mean(Matrix.of(7, 2, bumped))
                    .minus(generator.mean(start.w0()))
                    .times(0x1p30)
                    .toArray();
        }
        Matrix transposed = Matrix.ofRows(quotients);

        Vector c = Vector.of(1, -2, 0.5);
        double slack = 1e-6; // the difference of values of size 1 in steps of 2^-30

        assertThat(Vector.of(jacobian.transposeTimes(c).toArray())
                        .minus(transposed.times(c))
                        .maxAbs())
                .isLessThanOrEqualTo(slack);
        assertThat(jacobian.gram().minus(transposed.gram()).maxAbs()).isLessThanOrEqualTo(slack);
        assertThat(jacobian.timesTransposed(jacobian).minus(jacobian.gram()).maxAbs())
                .isLessThanOrEqualTo(ROUNDING);
    }

    @Test
    void singular_values_beyond_the_width_are_zero() {
        LayerJacobian jacobian = new LayerJacobian(Matrix.of(3, 1, 2, 0, 0), Matrix.of(1, 2, 0, 5));

        assertThat(jacobian.singularValues()).isEqualTo(Vector.of(10, 0, 0));
    }

    @Test
    void dead_neurons_and_zero_noise_leave_everything_but_the_discriminator_where_it_is() {
        Matrix w0 = Matrix.of(1, 1, -1);
        MeanGenerator silent = new MeanGenerator(Matrix.identity(1), Matrix.zeros(1, 1));

        GdaPath dead = DescentAscent.run(SCALAR, Vector.of(1), StepRule.simultaneous(1, 1), w0, Vector.of(0), 3);
        GdaPath zero = DescentAscent.run(silent, Vector.of(1), StepRule.simultaneous(1, 1), w0, Vector.of(0), 3);

        assertThat(dead).isEqualTo(zero);
        assertThat(dead.w()).isEqualTo(w0);
        assertThat(dead.d()).isEqualTo(Vector.of(-1));
    }

    @Test
    void divergence_is_an_error() {
        DescentAscent run =
                new DescentAscent(SCALAR, Vector.of(1e150), StepRule.descent(1e100), Matrix.of(1, 1, 2), Vector.of(0));

        assertThatThrownBy(run::step)
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("residual overflowed after 1 steps");
    }

    @Test
    void step_of_the_theorem_needs_two_inputs_and_shares() {
        GaussianSetup setup = GaussianSetup.normalized(4, 100, 2, 8);

        assertThat(setup.theoremStep(0.5, 1)).isGreaterThan(0);
        assertThatThrownBy(() -> GaussianSetup.normalized(4, 100, 1, 8).theoremStep(0.5, 1))
                .hasMessage("d must be >= 2, for the theorem's conditions contain log d, but was 1");
        assertThatThrownBy(() -> setup.theoremStep(1.5, 1)).hasMessage("mu must lie in (0, 1], but was 1.5");
        assertThatThrownBy(() -> setup.theoremDescentStep(Double.NaN))
                .hasMessage("etaBar must lie in (0, 1], but was NaN");
    }

    /** With {@code β = 3σ_v(√k + 2√m)·s} (Lemma A.8, twice) the proofs need {@code ηβ² ≤ μ/8} and {@code ηβ² ≤ 1/6}: equalities at {@code k = m}. */
    @ParameterizedTest
    @CsvSource({"4,4,2,8,1,1", "9,9,5,32,0.25,3", "1,1,3,1,2,0.5"})
    void steps_of_the_theorems_are_the_largest_of_their_proofs_where_the_width_is_the_dimension(
            int m, int k, int d, int n, double sigmaV, double sigmaZ) {
        GaussianSetup setup = new GaussianSetup(m, k, d, n, sigmaV, 1, sigmaZ);
        double beta =
                3 * sigmaV * sigmaZ * (Math.sqrt(k) + 2 * Math.sqrt(m)) * Math.sqrt((d + (n - 1) / Math.PI) / (2 * n));

        assertThat(Math.abs(setup.theoremStep(0.5, 1) * beta * beta - 0.5 / 8)).isLessThanOrEqualTo(1e-15);
        assertThat(Math.abs(setup.theoremDescentStep(1) * beta * beta - 1.0 / 6))
                .isLessThanOrEqualTo(1e-15);
    }

    @Test
    void realized_weights_have_the_wanted_responses() {
        GaussianSetup.Start start = GaussianSetup.normalized(2, 3, 4, 20).draw(new Random(5));
        Vector wanted = Vector.of(0, 2, 0.25);

        Matrix w = start.generator().realize(wanted, start.w0());

        assertThat(start.generator().responses(w).minus(wanted).maxAbs()).isLessThanOrEqualTo(ROUNDING);
    }

    @Test
    void a_dead_neuron_cannot_be_scaled_alive() {
        assertThatThrownBy(() -> SCALAR.realize(Vector.of(1), Matrix.of(1, 1, -1)))
                .hasMessage("response 0 of directions must be > 0, but was 0.0");
    }
}
