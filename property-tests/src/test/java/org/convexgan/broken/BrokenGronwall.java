package org.convexgan.broken;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GronwallProduct;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DiscreteGronwall;
import org.convexgan.problem.Point;

/** Wrong bounds for the discrete Gronwall inequality. */
public enum BrokenGronwall implements Mutant<DiscreteGronwall> {
    SUM("adds the weights instead of multiplying the factors", Check.GAP) {
        @Override
        double member(DiscreteGronwall problem, int t) {
            double sum =
                    IntStream.range(0, t).mapToDouble(i -> problem.p().get(i)).sum();
            return problem.psi() * (1 + problem.eta() * sum);
        }
    },
    EXPONENTIAL("bounds the factors by exponentials", Check.PRIMAL_FEASIBILITY) {
        @Override
        double member(DiscreteGronwall problem, int t) {
            double sum =
                    IntStream.range(0, t).mapToDouble(i -> problem.p().get(i)).sum();
            return problem.psi() * Math.exp(problem.eta() * sum);
        }
    },
    LATE_FACTOR("multiplies up to t", Check.PRIMAL_FEASIBILITY) {
        @Override
        double member(DiscreteGronwall problem, int t) {
            return product(problem, Math.min(t + 1, problem.p().size()), problem.eta());
        }
    },
    MISSING_FACTOR("omits the last factor", Check.GAP) {
        @Override
        double member(DiscreteGronwall problem, int t) {
            return product(problem, Math.max(0, t - 1), problem.eta());
        }
    },
    NO_ETA("forgets eta", Check.PRIMAL_FEASIBILITY) {
        @Override
        double member(DiscreteGronwall problem, int t) {
            return product(problem, t, 1);
        }
    },
    UNSIGNED("takes the absolute value of psi", Check.PRIMAL_FEASIBILITY) {
        @Override
        double member(DiscreteGronwall problem, int t) {
            return Math.abs(product(problem, t, problem.eta()));
        }
    },
    EQUAL_MULTIPLIERS("returns multipliers of 1", Check.DUAL_FEASIBILITY) {
        @Override
        double member(DiscreteGronwall problem, int t) {
            return product(problem, t, problem.eta());
        }

        @Override
        Point dual(DiscreteGronwall problem) {
            double[] ones = new double[problem.p().size() + 1];
            Arrays.fill(ones, 1);
            return Point.of("y", Vector.of(ones));
        }
    },
    OTHER_VALUE("claims the product without psi", Check.VALUE) {
        @Override
        double member(DiscreteGronwall problem, int t) {
            return product(problem, t, problem.eta());
        }

        @Override
        double value(DiscreteGronwall problem) {
            return product(problem, problem.p().size(), problem.eta()) / (problem.psi() == 0 ? 1 : problem.psi());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenGronwall(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract double member(DiscreteGronwall problem, int t);

    Point dual(DiscreteGronwall problem) {
        return new GronwallProduct().solve(problem).dual();
    }

    double value(DiscreteGronwall problem) {
        return member(problem, problem.p().size());
    }

    private static double product(DiscreteGronwall problem, int factors, double eta) {
        double product = problem.psi();
        for (int i = 0; i < factors; i++) {
            product *= 1 + eta * problem.p().get(i);
        }
        return product;
    }

    @Override
    public Answer solve(DiscreteGronwall problem) {
        double[] phi = new double[problem.p().size() + 1];
        Arrays.setAll(phi, t -> member(problem, t));
        return Answer.optimal(Point.of("phi", Vector.of(phi)), dual(problem), value(problem));
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }
}
