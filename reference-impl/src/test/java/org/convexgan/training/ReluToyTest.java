package org.convexgan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReluToyTest {
    private static final double STEP = 1e-6;
    private static final double DIFFERENCE_ERROR =
            1e-7; // truncation 0, rounding 1e-16·|L|/STEP with |L| < 100; kinks are farther than STEP

    private final ReluToy game = new ReluToy(Vector.of(-1, 0.25, 1), Matrix.of(3, 2, -1, 1, 0.5, 1, 2, 1), 7, 5, 0.25);

    @Test
    void payoff_of_single_neurons_is_the_one_computed_by_hand() {
        ReluToy small = new ReluToy(Vector.of(-1, 1), Matrix.of(2, 1, 1, -1), 1, 1, 0.5);
        double[] generator = {2, 3}; // w = (3·2, 0)
        double[] discriminator = {0.5, 1, -2}; // D(t) = -2·(t/2 + 1)_+

        double[] outputs = new double[2];
        small.generate(generator, outputs);
        double payoff = small.payoff(outputs, discriminator);

        // D(-1) + D(1) - D(6) - D(0) - 0.5·2 + 36 = -1 - 3 + 8 + 2 - 1 + 36
        assertThat(payoff).isEqualTo(41);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void gradients_are_the_slopes_of_the_payoff(long seed) {
        Random random = new Random(seed);
        double[] generator = game.generatorStart(random);
        double[] discriminator = game.discriminatorStart(random);
        for (int j = 0; j < 5; j++) {
            discriminator[5 + j] = random.nextGaussian();
        }
        double[] ofGenerator = new double[generator.length];
        double[] ofDiscriminator = new double[discriminator.length];

        double[] outputs = outputs(generator);
        game.generatorGradient(generator, outputs, discriminator, ofGenerator);
        game.discriminatorGradient(outputs, discriminator, ofDiscriminator);

        assertSlopes(ofGenerator, generator, parameters -> game.payoff(outputs(parameters), discriminator));
        assertSlopes(ofDiscriminator, discriminator, parameters -> game.payoff(outputs, parameters));
    }

    private double[] outputs(double[] generator) {
        double[] outputs = new double[game.outputs()];
        game.generate(generator, outputs);
        return outputs;
    }

    private static void assertSlopes(double[] gradient, double[] at, ToDoubleFunction<double[]> payoff) {
        for (int i = 0; i < at.length; i++) {
            double[] above = at.clone();
            double[] below = at.clone();
            above[i] += STEP;
            below[i] -= STEP;
            double slope = (payoff.applyAsDouble(above) - payoff.applyAsDouble(below)) / (2 * STEP);
            assertThat(Math.abs(gradient[i] - slope)).as("entry %d", i).isLessThanOrEqualTo(DIFFERENCE_ERROR);
        }
    }

    @Test
    void restraint_moves_only_slopes_and_only_into_the_unit_ball() {
        double[] discriminator = {-3, -0.5, 0, 1, 2, 9, 8, 7, 6, 5, -9, -8, -7, -6, -5};

        game.restrain(discriminator);

        assertThat(discriminator).containsExactly(-1, -0.5, 0, 1, 1, 9, 8, 7, 6, 5, -9, -8, -7, -6, -5);
    }

    @Test
    void equal_seeds_give_equal_trajectories_and_others_do_not() {
        AlternatingAdam training = new AlternatingAdam(game, 1e-3, 200, 50);

        Trajectory once = training.run(7);
        Trajectory again = training.run(7);

        assertThat(once.length()).isEqualTo(4);
        assertThat(once.step(3)).isEqualTo(200);
        for (int sample = 0; sample < 4; sample++) {
            assertThat(again.at(sample)).isEqualTo(once.at(sample));
        }
        assertThat(training.run(8).at(3)).isNotEqualTo(once.at(3));
    }

    @Test
    void each_player_moves_by_one_step_size_in_its_own_direction_at_first() {
        Random random = new Random(3);
        double[] generator = game.generatorStart(random);
        double[] discriminator = game.discriminatorStart(random);
        game.restrain(discriminator);
        double[] gradient = new double[discriminator.length];
        game.discriminatorGradient(outputs(generator), discriminator, gradient);
        double[] improved = discriminator.clone();
        for (int i = 0; i < improved.length; i++) {
            improved[i] += 1e-3 * Math.signum(gradient[i]);
        }
        game.restrain(improved);
        double[] slopes = new double[generator.length];
        game.generatorGradient(generator, outputs(generator), improved, slopes);
        double[] lowered = generator.clone();
        for (int i = 0; i < lowered.length; i++) {
            lowered[i] -= 1e-3 * Math.signum(slopes[i]);
        }
        double[] expected = outputs(lowered);

        Vector actual = new AlternatingAdam(game, 1e-3, 1, 1).run(3).at(0);

        for (int i = 0; i < 3; i++) {
            assertThat(Math.abs(actual.get(i) - expected[i])).isLessThanOrEqualTo(1e-8); // ε of Adam
        }
    }

    @Test
    void trajectory_reports_mean_and_largest_spread_of_its_end() {
        Trajectory trajectory = new Trajectory(10, new double[][] {{9, 9}, {-9, 9}, {1, 5}, {2, 8}});

        assertThat(trajectory.last(2).mean()).isEqualTo(Vector.of(1.5, 6.5));
        assertThat(trajectory.last(2).spread()).isEqualTo(3);
        assertThat(trajectory.output(0)).containsExactly(9.0, -9.0, 1.0, 2.0);
    }

    @Test
    void wrong_arguments_are_refused() {
        Vector x = Vector.of(-1, 1);

        assertThatThrownBy(() -> new ReluToy(x, Matrix.of(1, 1, 1), 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("noise must have 2 rows (size of realData), but was 1");
        assertThatThrownBy(() -> new ReluToy(x, Matrix.of(2, 1, 1, 1), 0, 1, 1)).hasMessageContaining("generatorWidth");
        assertThatThrownBy(() -> new ReluToy(x, Matrix.of(2, 1, 1, 1), 1, 0, 1))
                .hasMessageContaining("discriminatorWidth");
        assertThatThrownBy(() -> new ReluToy(x, Matrix.of(2, 1, 1, 1), 1, 1, Double.NaN))
                .hasMessageContaining("beta");
        assertThatThrownBy(() -> new AlternatingAdam(game, 1, 10, 3))
                .hasMessage("every must divide steps = 10, but was 3");
        assertThatThrownBy(() -> new AlternatingAdam(game, 0, 10, 1)).hasMessageContaining("stepSize");
        assertThatThrownBy(() -> new Trajectory(1, new double[][] {{Double.NaN}}))
                .hasMessageContaining("output");
    }
}
