package org.convexgan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The gradients in single precision against central differences, in double precision, of the loss as it is printed. The loss knows the discriminator as
 * {@code xᵀAx}, {@code A = U·diag(v)·Uᵀ}, and shares no formula with the class under test.
 */
class QuadraticCriticTest {
    private static final int INPUTS = 6;
    private static final int WIDTH = 9;
    private static final int BATCH = 4;
    private static final double PENALTY = 10;
    private static final double DRIFT = 0.5;
    private static final double DIFFERENCE = 1e-5;
    private static final double SINGLE_ROUNDING = 2e-5;
    private static final double CLEARLY_WRONG = 100 * SINGLE_ROUNDING;

    private final Random random = new Random(11);
    private final QuadraticCritic critic = QuadraticCritic.start(INPUTS, WIDTH, random);
    private final float[][] real = samples();
    private final float[][] generated = samples();
    private final float[][] between = samples();

    /** The printed loss and losses that a wrong implementation might have. */
    private enum Loss {
        PRINTED,
        PENALTY_WITHOUT_ROOT {
            @Override
            double penalty(Vector slope) {
                double squared = slope.dot(slope);
                return (squared - 1) * (squared - 1);
            }
        },
        PENALTY_OF_LONG_SLOPES_ONLY {
            @Override
            double penalty(Vector slope) {
                return slope.norm() > 1 ? super.penalty(slope) : 0;
            }
        },
        HALF_THE_SLOPE {
            @Override
            double penalty(Vector slope) {
                return super.penalty(slope.times(0.5));
            }
        },
        DRIFT_NEGATED {
            @Override
            double drift(double real, double fake) {
                return -super.drift(real, fake);
            }
        },
        DRIFT_OF_GENERATED {
            @Override
            double drift(double real, double fake) {
                return fake * fake;
            }
        },
        SIGNS_SWAPPED {
            @Override
            double difference(double real, double fake) {
                return real - fake;
            }
        };

        double penalty(Vector slope) {
            return (slope.norm() - 1) * (slope.norm() - 1);
        }

        double drift(double real, double fake) {
            return real * real;
        }

        double difference(double real, double fake) {
            return fake - real;
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void gradients_agree_with_differences_of_the_printed_loss_and_of_no_other(Loss loss) {
        double[] u = doubles(critic.directions());
        double[] v = doubles(critic.weights());

        QuadraticCritic.Step step = critic.step(real, generated, between, PENALTY, DRIFT);

        double error = 0;
        double scale = 0;
        for (int k = 0; k < u.length + v.length; k++) {
            double[] parameters = k < u.length ? u : v;
            int at = k < u.length ? k : k - u.length;
            double expected = difference(loss, u, v, parameters, at);
            double actual = k < u.length
                    ? step.ofDirections().row(k / WIDTH)[k % WIDTH]
                    : step.ofWeights().row(0)[k - u.length];
            error = Math.max(error, Math.abs(actual - expected));
            scale = Math.max(scale, Math.abs(expected));
        }
        if (loss == Loss.PRINTED) {
            assertThat(error).isLessThanOrEqualTo(SINGLE_ROUNDING * scale);
        } else {
            assertThat(error).isGreaterThan(CLEARLY_WRONG * scale);
        }
    }

    @Test
    void parts_of_the_loss_are_the_printed_ones() {
        double[] u = doubles(critic.directions());
        double[] v = doubles(critic.weights());

        CriticLoss loss = critic.step(real, generated, between, PENALTY, DRIFT).loss();

        double expected = loss(Loss.PRINTED, u, v);
        assertThat(Math.abs(loss.total() - expected)).isLessThanOrEqualTo(SINGLE_ROUNDING * Math.abs(expected));
        assertThat(loss.gradientPenalty()).isGreaterThan(0);
        assertThat(loss.drift()).isGreaterThan(0);
    }

    @Test
    void penalty_has_no_gradient_where_the_slope_vanishes() {
        float[][] origin = new float[BATCH][INPUTS];

        QuadraticCritic.Step step = critic.step(origin, origin, origin, PENALTY, DRIFT);

        assertThat(step.loss().gradientPenalty()).isEqualTo(PENALTY);
        assertThat(step.ofDirections().row(0)).containsOnly(0f);
        assertThat(step.ofWeights().row(0)).containsOnly(0f);
    }

    @Test
    void gradient_of_the_generator_agrees_with_differences_of_its_loss() {
        double outputPenalty = 0.7;
        float[][] latent = samples();
        float[] weights = QuadraticCritic.gaussian(INPUTS * INPUTS, 0.5, random);
        float[][] outputs = SkinnyProducts.times(latent, weights, INPUTS);
        Matrix a = form(doubles(critic.directions()), doubles(critic.weights()));

        FactoredGradient gradient = GdaStage.generatorGradient(critic, latent, outputs, outputPenalty);

        double[] w = doubles(weights);
        for (int k = 0; k < w.length; k++) {
            double here = w[k];
            w[k] = here + DIFFERENCE;
            double above = generatorLoss(a, latent, w, outputPenalty);
            w[k] = here - DIFFERENCE;
            double below = generatorLoss(a, latent, w, outputPenalty);
            w[k] = here;
            double expected = (above - below) / (2 * DIFFERENCE);
            assertThat(Math.abs(gradient.row(k / INPUTS)[k % INPUTS] - expected))
                    .isLessThanOrEqualTo(SINGLE_ROUNDING * 5);
        }
    }

    private double difference(Loss loss, double[] u, double[] v, double[] parameters, int at) {
        double here = parameters[at];
        parameters[at] = here + DIFFERENCE;
        double above = loss(loss, u, v);
        parameters[at] = here - DIFFERENCE;
        double below = loss(loss, u, v);
        parameters[at] = here;
        return (above - below) / (2 * DIFFERENCE);
    }

    private double loss(Loss loss, double[] u, double[] v) {
        Matrix a = form(u, v);
        double sum = 0;
        for (int b = 0; b < BATCH; b++) {
            double ofReal = value(a, vector(real[b]));
            double ofGenerated = value(a, vector(generated[b]));
            sum += loss.difference(ofReal, ofGenerated)
                    + DRIFT * loss.drift(ofReal, ofGenerated)
                    + PENALTY * loss.penalty(a.times(vector(between[b])).times(2));
        }
        return sum / BATCH;
    }

    private static double generatorLoss(Matrix a, float[][] latent, double[] w, double outputPenalty) {
        Matrix weights = Matrix.of(INPUTS, INPUTS, w);
        double sum = 0;
        for (float[] z : latent) {
            Vector output = weights.transpose().times(vector(z));
            sum += outputPenalty * output.dot(output) - value(a, output);
        }
        return sum / latent.length;
    }

    private static double value(Matrix a, Vector x) {
        return x.dot(a.times(x));
    }

    private static Matrix form(double[] u, double[] v) {
        Matrix directions = Matrix.of(INPUTS, WIDTH, u);
        return directions.times(Matrix.diagonal(WIDTH, WIDTH, v)).times(directions.transpose());
    }

    private float[][] samples() {
        float[][] samples = new float[BATCH][];
        for (int b = 0; b < BATCH; b++) {
            samples[b] = QuadraticCritic.gaussian(INPUTS, 1, random);
        }
        return samples;
    }

    private static Vector vector(float[] entries) {
        return Vector.of(doubles(entries));
    }

    private static double[] doubles(float[] entries) {
        double[] doubles = new double[entries.length];
        for (int k = 0; k < doubles.length; k++) {
            doubles[k] = entries[k];
        }
        return doubles;
    }
}
