package org.convexgan.broken;

import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Scalar;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.LinearizedGda;
import org.convexgan.problem.Answer;
import org.convexgan.problem.GdaBlock;
import org.convexgan.problem.LinearGda;
import org.convexgan.problem.Point;
import org.convexgan.problem.UpdateOrder;

/** Wrong linearized iterations of gradient descent-ascent, and wrong spectral radii of the right one. */
public enum BrokenLinearGda implements Mutant<LinearGda> {
    ALTERNATING("lets the generator see the new discriminator") {
        @Override
        GdaBlock block(LinearGda problem, int i) {
            GdaBlock right = problem.block(i);
            return problem.order() == UpdateOrder.SIMULTANEOUS
                    ? GdaBlock.of(UpdateOrder.ALTERNATING, -right.rd(), problem.mu())
                    : right;
        }
    },
    ALTERNATING_FOR_DESCENT("mixes the old discriminator into the optimal one") {
        @Override
        GdaBlock block(LinearGda problem, int i) {
            return problem.order() == UpdateOrder.GD
                    ? GdaBlock.of(UpdateOrder.ALTERNATING, strength(problem, i), problem.mu())
                    : problem.block(i);
        }
    },
    DESCENT_FOR_ALTERNATING("takes the optimal discriminator for the moved one") {
        @Override
        GdaBlock block(LinearGda problem, int i) {
            return problem.order() == UpdateOrder.ALTERNATING
                    ? GdaBlock.of(UpdateOrder.GD, strength(problem, i), problem.mu())
                    : problem.block(i);
        }
    },
    DECAY_IN_DESCENT("adds the decayed old discriminator to the optimal one") {
        @Override
        GdaBlock block(LinearGda problem, int i) {
            GdaBlock right = problem.block(i);
            return problem.order() == UpdateOrder.GD
                    ? new GdaBlock(right.rr(), right.rd(), right.dr(), 1 - problem.mu())
                    : right;
        }
    },
    DAMPED_RADIUS("lets the ascent step damp the radius of descent") {
        @Override
        double radius(LinearGda problem) {
            return problem.order() == UpdateOrder.GD
                    ? largest(problem, block -> Math.abs(1 - problem.mu() * (1 - block.rr())))
                    : super.radius(problem);
        }
    },
    WRONG_SIGN("ascends in the generator") {
        @Override
        GdaBlock block(LinearGda problem, int i) {
            GdaBlock right = problem.block(i);
            return new GdaBlock(right.rr(), -right.rd(), right.dr(), right.dd());
        }
    },
    NO_DECAY("omits the decay of the discriminator") {
        @Override
        GdaBlock block(LinearGda problem, int i) {
            GdaBlock right = problem.block(i);
            return new GdaBlock(right.rr(), right.rd(), right.dr(), 1);
        }
    },
    FIRST_POWER("uses the singular value instead of its square") {
        @Override
        GdaBlock block(LinearGda problem, int i) {
            return GdaBlock.of(
                    problem.order(), problem.eta() * problem.singularValues().get(i), problem.mu());
        }
    },
    SMALLEST_SINGULAR_VALUE("takes the radius of the smallest singular value") {
        @Override
        double radius(LinearGda problem) {
            int smallest = IntStream.range(0, problem.singularValues().size())
                    .reduce((i, j) -> problem.singularValues().get(j)
                                    < problem.singularValues().get(i)
                            ? j
                            : i)
                    .orElseThrow();
            return problem.block(smallest).spectralRadius();
        }
    },
    REAL_PART("takes the real part of a complex pair") {
        @Override
        double radius(LinearGda problem) {
            return largest(
                    problem, block -> block.discriminant() >= 0 ? block.spectralRadius() : Math.abs(block.trace()) / 2);
        }
    },
    LARGER_ROOT("takes the larger eigenvalue for the one of larger modulus") {
        @Override
        double radius(LinearGda problem) {
            return largest(
                    problem,
                    block -> block.discriminant() >= 0
                            ? block.trace() / 2 + Math.sqrt(block.discriminant())
                            : block.spectralRadius());
        }
    },
    ONE_STEP_SHORT("does one step less") {
        @Override
        int steps(LinearGda problem) {
            return Math.max(0, problem.steps() - 1);
        }
    };

    private final String fault;

    BrokenLinearGda(String fault) {
        this.fault = fault;
    }

    private interface Modulus {
        double of(GdaBlock block);
    }

    /** Returns {@code η·s²}. */
    private static double strength(LinearGda problem, int i) {
        double s = problem.singularValues().get(i);
        return problem.eta() * s * s;
    }

    private static double largest(LinearGda problem, Modulus modulus) {
        return IntStream.range(0, problem.singularValues().size())
                .mapToDouble(i -> modulus.of(problem.block(i)))
                .max()
                .orElseThrow();
    }

    GdaBlock block(LinearGda problem, int i) {
        return problem.block(i);
    }

    double radius(LinearGda problem) {
        return new LinearizedGda().solve(problem).primal().scalar("radius");
    }

    int steps(LinearGda problem) {
        return problem.steps();
    }

    @Override
    public Answer solve(LinearGda problem) {
        double[] r = problem.r0().toArray();
        double[] d = problem.d0().toArray();
        for (int i = 0; i < r.length; i++) {
            GdaBlock block = block(problem, i);
            for (int t = 0; t < steps(problem); t++) {
                double residual = block.rr() * r[i] + block.rd() * d[i];
                d[i] = block.dr() * r[i] + block.dd() * d[i];
                r[i] = residual;
            }
        }
        return Answer.optimal(
                Point.of("r", Vector.of(r), "d", Vector.of(d)).with("radius", new Scalar(radius(problem))));
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return Check.PRIMAL_FEASIBILITY;
    }
}
