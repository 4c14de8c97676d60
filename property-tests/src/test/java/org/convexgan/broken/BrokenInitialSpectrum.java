package org.convexgan.broken;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GaussianSetup;

/** Wrong singular values of the first Jacobian. */
public enum BrokenInitialSpectrum {
    EIGENVALUES("eigenvalues of J J'", true) {
        @Override
        Vector change(GaussianSetup.Start start, Vector values) {
            return values.map(value -> value * value);
        }
    },
    SUM("the sum over the noise instead of the mean", true) {
        @Override
        Vector change(GaussianSetup.Start start, Vector values) {
            return values.times(start.generator().samples());
        }
    },
    FROBENIUS("the Frobenius norm", true) {
        @Override
        Vector change(GaussianSetup.Start start, Vector values) {
            double norm = values.norm();
            return values.map(value -> norm);
        }
    },
    DIVIDED_TWICE("divided by n and once more by its root", false) {
        @Override
        Vector change(GaussianSetup.Start start, Vector values) {
            return values.times(1 / Math.sqrt(start.generator().samples()));
        }
    },
    DEAD("no neuron is active", false) {
        @Override
        Vector change(GaussianSetup.Start start, Vector values) {
            return values.times(0);
        }
    };

    private final String fault;
    private final boolean tooLarge;

    BrokenInitialSpectrum(String fault, boolean tooLarge) {
        this.fault = fault;
        this.tooLarge = tooLarge;
    }

    abstract Vector change(GaussianSetup.Start start, Vector values);

    /**
     * Returns the wrong subjects.
     *
     * @param above check for values above what is allowed
     * @param below check for values below it
     */
    public static List<WrongSubject<Function<GaussianSetup.Start, Vector>>> all(Check above, Check below) {
        return Arrays.stream(values())
                .<WrongSubject<Function<GaussianSetup.Start, Vector>>>map(
                        wrong -> new Wrong(wrong, wrong.tooLarge ? above : below))
                .toList();
    }

    private record Wrong(BrokenInitialSpectrum wrong, Check intended)
            implements WrongSubject<Function<GaussianSetup.Start, Vector>> {
        @Override
        public String name() {
            return wrong.name();
        }

        @Override
        public String fault() {
            return wrong.fault;
        }

        @Override
        public Function<GaussianSetup.Start, Vector> subject() {
            return start ->
                    wrong.change(start, start.generator().jacobian(start.w0()).singularValues());
        }
    }
}
