package org.convexgan.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.convexgan.golden.GoldenOutputs;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.SpectrumEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Engines that are wrong, each with the numbers by which the golden outputs must tell. */
class WrongEnginesTest {
    private static final double ASKED = 3e-4;

    private enum Fault {
        /** Takes the randomized decomposition's word for it: 4 % too low. */
        LOW_SPECTRUM("sigma_", answer -> with(answer, answer.singularValues().times(0.98), answer.directions())),
        /** Rounds a thousandth off the leading value alone. */
        LOW_FIRST("sigma_1^2", answer -> with(answer, lowFirst(answer.singularValues()), answer.directions())),
        /** Confuses rows and columns of pixels. */
        TRANSPOSED("residual", answer -> with(answer, answer.singularValues(), transposed(answer.directions()))),
        /** Returns directions that are a little too long. */
        LONG_DIRECTIONS(
                "orthonormality",
                answer -> with(
                        answer,
                        answer.singularValues(),
                        new Directions(
                                answer.directions().side(),
                                answer.directions().channels(),
                                answer.directions().columns().times(1.001)))),
        /** Bounds the next value from below only. */
        BOUND_TOO_LOW("bounds on sigma_", WrongEnginesTest::lowBound),
        /** Measures images from black instead of from their mean. */
        SHIFTED_MEAN("kernel distance", WrongEnginesTest::fromBlack);

        private final String number;
        private final UnaryOperator<Spectrum> damage;

        Fault(String number, UnaryOperator<Spectrum> damage) {
            this.number = number;
            this.damage = damage;
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void wrong_engine_differs_in_the_number_that_its_fault_concerns(Fault fault) {
        GoldenOutputs clothes = GoldenOutputs.load().stream()
                .filter(set -> set.name().equals("fashion-mnist"))
                .findFirst()
                .orElseThrow();

        assertThat(OutputCheck.deviations(new Damaged(fault.damage), ASKED, clothes, 2))
                .anyMatch(deviation -> deviation.contains(fault.number));
    }

    private record Damaged(UnaryOperator<Spectrum> damage) implements SpectrumEngine {
        private static final SpectrumEngine RIGHT = new ReferenceEngine();

        @Override
        public String name() {
            return "wrong";
        }

        @Override
        public double unitRoundoff() {
            return RIGHT.unitRoundoff();
        }

        @Override
        public Spectrum leading(PixelRows rows, int k, @Nullable Directions start, double relativeTolerance) {
            return damage.apply(RIGHT.leading(rows, k, start, relativeTolerance));
        }

        @Override
        public Matrix scatter(PixelRows rows, Vector mean, Matrix block) {
            return RIGHT.scatter(rows, mean, block);
        }
    }

    private static Spectrum with(Spectrum answer, Vector singularValues, Directions directions) {
        return new Spectrum(
                answer.mean(), singularValues, directions, answer.residuals(), answer.next(), answer.enclosure());
    }

    private static Vector lowFirst(Vector singularValues) {
        double[] values = singularValues.toArray();
        values[0] *= 0.9995;
        return Vector.of(values);
    }

    private static Directions transposed(Directions directions) {
        int side = directions.side();
        int channels = directions.channels();
        double[][] rows = new double[directions.columns().rows()][];
        for (int entry = 0; entry < rows.length; entry++) {
            int pixel = entry / channels;
            int mirrored = (pixel % side * side + pixel / side) * channels + entry % channels;
            rows[entry] = directions.columns().row(mirrored).toArray();
        }
        return new Directions(side, channels, Matrix.ofRows(rows));
    }

    private static Spectrum lowBound(Spectrum answer) {
        double low = 0.9 * answer.next().lower();
        return new Spectrum(
                answer.mean(),
                answer.singularValues(),
                answer.directions(),
                answer.residuals(),
                new SpectralBound(low, low, 0),
                Optional.empty());
    }

    private static Spectrum fromBlack(Spectrum answer) {
        return new Spectrum(
                Vector.zeros(answer.mean().size()),
                answer.singularValues(),
                answer.directions(),
                answer.residuals(),
                answer.next(),
                answer.enclosure());
    }
}
