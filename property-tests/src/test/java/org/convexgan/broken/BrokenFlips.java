package org.convexgan.broken;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.CheapestFlips;
import org.convexgan.problem.ActivationFlips;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;

/** Wrong ways to turn activations within a ball. */
public enum BrokenFlips implements Mutant<ActivationFlips> {
    COSTLIEST_FIRST("turns the neurons of the largest preactivations first", Check.GAP) {
        @Override
        double[] moves(ActivationFlips problem, Vector p) {
            return greedy(problem, p, Comparator.comparingDouble(l -> -Math.abs(p.get(l))), 1);
        }
    },
    INDEX_ORDER("turns the neurons in the order given, as far as they fit", Check.GAP) {
        @Override
        double[] moves(ActivationFlips problem, Vector p) {
            return greedy(problem, p, Comparator.naturalOrder(), 1);
        }
    },
    STOPS_AT_ZERO("moves preactivations to 0 and no further", Check.GAP) {
        @Override
        double[] moves(ActivationFlips problem, Vector p) {
            return greedy(problem, p, Comparator.comparingDouble(l -> Math.abs(p.get(l))), 0);
        }
    },
    RADIUS_PER_NEURON("gives every neuron the whole radius", Check.PRIMAL_FEASIBILITY) {
        @Override
        double[] moves(ActivationFlips problem, Vector p) {
            double reach = problem.radius() * problem.z().norm();
            return p.map(entry -> entry >= 0 ? -reach : reach).toArray();
        }
    },
    SUM_IGNORED("turns each neuron that the radius alone reaches", Check.PRIMAL_FEASIBILITY) {
        @Override
        double[] moves(ActivationFlips problem, Vector p) {
            double reach = problem.radius() * problem.z().norm();
            return p.map(entry -> Math.abs(entry) < reach ? beyondZero(entry, 1) : 0)
                    .toArray();
        }
    },
    STAYS("does not move", Check.GAP) {
        @Override
        double[] moves(ActivationFlips problem, Vector p) {
            return new double[p.size()];
        }
    },
    COUNTS_ALL("claims that every neuron is turned", Check.VALUE) {
        @Override
        double[] moves(ActivationFlips problem, Vector p) {
            return p.toArray();
        }

        @Override
        public Answer solve(ActivationFlips problem) {
            Answer right = new CheapestFlips().solve(problem);
            return Answer.optimal(right.primal(), right.dual(), problem.start().rows());
        }
    };

    private static final double SLIGHTLY = 1e-6;

    private final String fault;
    private final Check intended;

    BrokenFlips(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract double[] moves(ActivationFlips problem, Vector p);

    private static double[] greedy(ActivationFlips problem, Vector p, Comparator<Integer> order, double beyond) {
        double left = Math.pow(problem.radius() * problem.z().norm(), 2);
        double[] moves = new double[p.size()];
        for (int l : IntStream.range(0, p.size()).boxed().sorted(order).toList()) {
            double move = beyondZero(p.get(l), beyond);
            if (move * move < left) {
                left -= move * move;
                moves[l] = move;
            }
        }
        return moves;
    }

    private static double beyondZero(double preactivation, double beyond) {
        return preactivation >= 0 ? -(preactivation + beyond * SLIGHTLY) : -preactivation + beyond * SLIGHTLY;
    }

    @Override
    public Answer solve(ActivationFlips problem) {
        Vector moves = Vector.of(moves(problem, problem.start().times(problem.z())));
        Vector direction = problem.z().times(1 / problem.z().dot(problem.z()));
        return Answer.optimal(Point.of("W", problem.start().plus(moves.outer(direction))));
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
