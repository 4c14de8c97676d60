package org.convexgan.broken;

import java.util.List;
import java.util.function.Function;
import org.convexgan.dualing.DualCurve;
import org.convexgan.dualing.RingSetting;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Vector;
import org.convexgan.training.Adam;

/** Wrong trainings on a ring of Gaussians. */
public enum BrokenRingTraining implements WrongSubject<Function<RingSetting, DualCurve>> {
    UNTRAINED("the generator keeps its initial weights", Check.VALUE) {
        @Override
        Vector end(RingSetting in) {
            return in.start();
        }
    },
    COLLAPSED("the same sample for all noise, in the centre of the ring", Check.DUAL_FEASIBILITY) {
        @Override
        Vector end(RingSetting in) {
            return in.start().times(0);
        }
    },
    DESCENDING("the generator descends", Check.VALUE) {
        @Override
        Vector end(RingSetting in) {
            double[] parameters = in.start().toArray();
            Adam adam = new Adam(parameters.length, 0.02);
            for (int k = 0; k < 30; k++) {
                Vector now = Vector.of(parameters);
                adam.step(
                        parameters,
                        in.gan()
                                .gradient(now, in.noise(), in.gan().solve(now, in.noise()))
                                .toArray());
            }
            return Vector.of(parameters);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenRingTraining(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract Vector end(RingSetting in);

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    @Override
    public Function<RingSetting, DualCurve> subject() {
        return in -> new DualCurve(List.of(step(in, in.start()), step(in, end(in))));
    }

    private static DualCurve.Step step(RingSetting in, Vector parameters) {
        return new DualCurve.Step(parameters, in.gan().solve(parameters, in.noise()), 0);
    }
}
