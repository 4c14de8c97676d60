package org.convexgan.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.convexgan.dualing.AdamAscent;
import org.convexgan.dualing.DualCurve;
import org.convexgan.dualing.DualGan;
import org.convexgan.dualing.RingSetting;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Point;

/** Trainings that are not monotone, or do not train. */
public enum BrokenCertifiedAscent implements WrongSubject<Function<RingSetting, DualCurve>> {
    FIXED_STEPS("Adam with a fixed step size for a line search", Check.VALUE) {
        @Override
        DualCurve train(RingSetting in) {
            return new AdamAscent(in.gan(), in.noise(), 0.02, STEPS).from(in.start());
        }
    },
    MINIBATCHES("another batch in every step", Check.VALUE) {
        @Override
        DualCurve train(RingSetting in) {
            return new AdamAscent(in.gan(), in.noise(), 0.02, STEPS).from(in.start(), 10, new Random(1));
        }
    },
    DESCENT("the generator descends", Check.VALUE) {
        @Override
        DualCurve train(RingSetting in) {
            return steps(in, (now, gradient) -> now.parameters().minus(gradient));
        }
    },
    DISCRIMINATOR_NOT_UPDATED("steps accepted for the cost of the old discriminator, an upper bound", Check.GAP) {
        @Override
        DualCurve train(RingSetting in) {
            return steps(in, (now, gradient) -> {
                Point old = now.state().answer().primal();
                double t = 256;
                Vector next = now.parameters().plus(gradient.times(t));
                while (in.gan().problem(next, in.noise()).objective(old)
                        < now.state().primalValue()) {
                    t /= 2;
                    next = now.parameters().plus(gradient.times(t));
                }
                return next;
            });
        }
    },
    STANDS_STILL("no step is ever accepted", Check.STATUS) {
        @Override
        DualCurve train(RingSetting in) {
            return new DualCurve(List.of(new DualCurve.Step(in.start(), in.gan().solve(in.start(), in.noise()), 0)));
        }
    };

    private static final int STEPS = 40;

    private final String fault;
    private final Check intended;

    BrokenCertifiedAscent(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract DualCurve train(RingSetting in);

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
        return this::train;
    }

    private interface Rule {
        Vector next(DualCurve.Step now, Vector gradient);
    }

    private static DualCurve steps(RingSetting in, Rule rule) {
        List<DualCurve.Step> course = new ArrayList<>();
        DualCurve.Step now = new DualCurve.Step(in.start(), in.gan().solve(in.start(), in.noise()), 0);
        course.add(now);
        for (int k = 0; k < STEPS; k++) {
            Vector gradient = in.gan().gradient(now.parameters(), in.noise(), now.state());
            Vector parameters = rule.next(now, gradient);
            DualGan.State state = in.gan().solve(parameters, in.noise());
            now = new DualCurve.Step(parameters, state, 1e-4 * gradient.dot(gradient));
            course.add(now);
        }
        return new DualCurve(course);
    }
}
