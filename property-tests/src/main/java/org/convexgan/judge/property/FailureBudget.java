package org.convexgan.judge.property;

import org.convexgan.certificate.Require;
import org.convexgan.ledger.LedgerEntry;

/**
 * How many of {@code n} runs may fail if {@code f} of {@code m} earlier ones did and nothing has changed since.
 *
 * <p>With a uniform prior on the rate, the number of failures has the predictive distribution
 *
 * <pre>{@code
 * P(K = k) = C(n, k)·B(k + f + 1, n − k + m − f + 1) / B(f + 1, m − f + 1)
 * }</pre>
 *
 * <p>and the budget is the smallest {@code k} with {@code P(K > k) ≤} {@value #RISK}. Seeds are fixed, so that a study repeats exactly: the risk is that of a right
 * implementation which draws other random numbers.
 */
final class FailureBudget {
    static final double RISK = 1e-3;

    private FailureBudget() {}

    /**
     * Returns the budget.
     *
     * @param runs {@code n ≥ 1}
     * @param measuredRuns {@code m ≥ 1}
     * @param measuredFailures {@code f}, from 0 to {@code m}
     * @throws IllegalArgumentException if an argument breaks its condition above, or if every run may fail, so that the study cannot fail
     */
    static int of(int runs, int measuredRuns, int measuredFailures) {
        Require.atLeast("runs", runs, 1);
        Require.atLeast("measuredRuns", measuredRuns, 1);
        Require.that(
                0 <= measuredFailures && measuredFailures <= measuredRuns,
                "measuredFailures",
                "be from 0 to " + measuredRuns,
                measuredFailures);
        double a = measuredFailures + 1.0;
        double b = measuredRuns - measuredFailures + 1.0;
        double probability = 1; // of k = runs failures
        for (int i = 0; i < runs; i++) {
            probability *= (a + i) / (a + b + i);
        }
        int allowed = runs;
        for (double tail = probability; tail <= RISK && allowed > 0; tail += probability) {
            allowed--; // tail = P(K > allowed)
            probability *= (allowed + 1.0) / (runs - allowed) * (runs - allowed - 1 + b) / (allowed + a);
        }
        Require.that(
                allowed < runs,
                "runs",
                "be enough for a study that can fail at a measured rate of %d in %d"
                        .formatted(measuredFailures, measuredRuns),
                runs);
        return allowed;
    }

    static LedgerEntry.Budget of(Studies studies, int runs, int failures) {
        return new LedgerEntry.Budget(
                failures,
                of(runs, studies.measuredRuns(), studies.measuredFailures()),
                studies.measuredFailures(),
                studies.measuredRuns());
    }
}
