package org.convexgan.golden.generate;

import org.convexgan.golden.Check;

/**
 * The cases that every trajectory of the primal-dual subgradient method needs: both drivers in both forms, and the ends of other methods.
 *
 * @param draft what the cases are added to
 * @param prefix start of their ids
 * @param base the instance, of which the rule and the number of steps vary
 */
record SubgradientDraft(VectorDraft draft, String prefix, SubgradientTrajectory base) {
    private static final int STEPS_OF_WRONG_ANSWERS = 4;

    /** Declares the tags of {@link #rejectConfusions}. */
    static void tagConfusions(VectorDraft draft, String multiplier, String x) {
        draft.tag(
                "wrong-form",
                "uses the other %s for the %s".formatted(x, multiplier),
                "the delay of one step is wrong");
        draft.tag("wrong-driver", "moves %s as the other driver does".formatted(x), x + " is another one");
        draft.tag("index-off-by-one", "starts to count at t = 1", "every step is a little too small");
    }

    /** Adds the right ends of a rule after several numbers of steps. */
    void accept(String id, String comment, SaddleRule rule, int[] steps, String... tags) {
        for (int count : steps) {
            SubgradientTrajectory instance = base.with(rule, count);
            draft.accepted(prefix + id + "-" + count, comment, instance, Candidate.of(instance.end()), tags);
        }
    }

    /** Adds the end of one rule as wrong answer for another. */
    void reject(String tag, String comment, SaddleRule rule, SaddleRule wrong) {
        draft.rejected(
                prefix + tag,
                comment,
                base.with(rule, STEPS_OF_WRONG_ANSWERS),
                Candidate.of(base.with(wrong, STEPS_OF_WRONG_ANSWERS).end()),
                Check.PRIMAL_FEASIBILITY,
                tag);
    }

    /** Adds the rules that are easily taken for another one. */
    void rejectConfusions(String x, SaddleRule dual, SaddleRule both) {
        reject("wrong-form", "the stale form for the fresh one", both, both.otherForm());
        reject("wrong-driver", "the primal-dual %s for the dual one".formatted(x), dual, dual.otherDriver());
        SaddleRule late = dual.oneLater();
        reject("index-off-by-one", "1/(t + %s) for 1/(t + %s)".formatted(late.b(), dual.b()), dual, late);
    }
}
