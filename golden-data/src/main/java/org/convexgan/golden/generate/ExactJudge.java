package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/**
 * Finds the first check that an answer fails, in exact arithmetic and with a safety factor: what passes does so within a thousandth
 * of the tolerance of a request, what fails exceeds it a thousandfold. Anything between is refused as a vector.
 */
final class ExactJudge {
    /** The tolerance that every vector asks for. */
    static final BigFraction TOLERANCE = new BigFraction(1, 1_000_000_000);

    private static final BigFraction SAFETY = new BigFraction(1000);
    private static final BigFraction SURELY_PASSES = TOLERANCE.divide(SAFETY);
    private static final BigFraction SURELY_FAILS = TOLERANCE.multiply(SAFETY);

    private ExactJudge() {}

    /** Returns the first failing check, or empty if the answer must be accepted. */
    static Optional<Check> firstFailure(ExactProblem problem, Proved proved, Candidate answer) {
        Interval optimum = proved.optimum();
        Point primal = answer.primal();
        if ((primal == null) != (optimum == null)) {
            return Optional.of(Check.STATUS);
        }
        if (primal == null || optimum == null) {
            return Optional.empty();
        }
        if (!fits(problem.primalShapes(), primal.shapes())) {
            return Optional.of(Check.SHAPE);
        }
        BigFraction size = BigFraction.ONE.add(problem.scale());
        if (!problem.primalFeasible(primal, SURELY_PASSES)) {
            ProofException.require(
                    !problem.primalFeasible(primal, SURELY_FAILS.multiply(size)), "a clear violation", primal);
            return Optional.of(Check.PRIMAL_FEASIBILITY);
        }
        Interval bound = optimum;
        Point dual = answer.dual();
        if (dual != null) {
            if (!problem.dualFeasible(dual, SURELY_PASSES)) {
                ProofException.require(!problem.dualFeasible(dual, SURELY_FAILS), "a clear dual violation", dual);
                return Optional.of(Check.DUAL_FEASIBILITY);
            }
            bound = problem.bound(dual);
        }
        Interval objective = problem.objective(primal);
        if (clearlyDiffer(objective, bound)) {
            return Optional.of(Check.GAP);
        }
        BigFraction claimed = answer.value();
        return claimed != null && clearlyDiffer(Interval.of(claimed), objective)
                ? Optional.of(Check.VALUE)
                : Optional.empty();
    }

    private static boolean clearlyDiffer(Interval a, Interval b) {
        BigFraction size = Interval.max(
                BigFraction.ONE, Interval.max(a.abs().upper(), b.abs().upper()));
        Interval difference = a.minus(b).abs();
        if (difference.atMost(SURELY_PASSES.multiply(size))) {
            return false;
        }
        ProofException.require(difference.atLeast(SURELY_FAILS.multiply(size)), "a clear difference", difference);
        return true;
    }

    private static boolean fits(Map<String, List<Integer>> expected, Map<String, List<Integer>> actual) {
        if (!actual.keySet().containsAll(expected.keySet())) {
            return false;
        }
        return expected.entrySet().stream().allMatch(entry -> {
            List<Integer> wanted = entry.getValue();
            List<Integer> found = actual.get(entry.getKey());
            if (wanted.size() != found.size()) {
                return false;
            }
            for (int i = 0; i < wanted.size(); i++) {
                if (wanted.get(i) != -1 && !wanted.get(i).equals(found.get(i))) {
                    return false;
                }
            }
            return true;
        });
    }
}
