package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;

/** Vectors of OP-A.3: exact states within the condition μ ≥ 8ηβ², and the two that attain or exceed constants. */
@AutoService(VectorSource.class)
public final class LinearTransientVectors implements VectorSource {

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "OP-A.3", "linear-gda", "Lemma A.3; trajectories ours", "ours", LinearTransientVectors.class);
        draft.tag("mu-beyond-two", "trusts the bound also for mu > 2", "the state grows");
        draft.tag(
                "alternating-for-simultaneous", "lets the generator see the new discriminator", "r_1 differs from r_0");
        draft.tag(
                "descent-for-both",
                "does gradient descent with the optimal discriminator",
                "the residual decays at once");
        draft.tag("one-step-short", "does one step less", "the state is the one before");
        draft.tag("forgets-start", "starts the discriminator at 0", "another trajectory");
        LinearGda tenths = LinearGda.of("1", "1", "0.09", "1", "0", 5);
        LinearGda halved = LinearGda.of("1", "0.5", "0.08", "1", "0", 4);
        LinearGda start = LinearGda.of("1 0.5", "1", "0.125", "1 2", "-1 0.5", 3);
        accept(draft, "tenths", "r = (9*0.9^t - 0.1^t)/8: 0.6643 after 5 steps", tenths);
        accept(draft, "half-mu", "r = (4*0.9^t - 0.6^t)/3", halved);
        accept(
                draft,
                "residual-constant",
                "r_1 = r_0 attains 8/7 of (1 - 1/8)",
                LinearGda.of("1", "1", "0.125", "1", "0", 1));
        accept(draft, "discriminator-start", "d_0 is not 0", start);
        accept(draft, "late", "60 steps", tenths.after(60));
        accept(
                draft,
                "growing",
                "mu = 2.5: 5*0.99^20 is exceeded",
                LinearGda.of("1", "2.5", "0.01", "0", "1", 20),
                "mu-beyond-two");
        reject(
                draft,
                "alternating-for-simultaneous",
                "0.91 after one step, too early",
                tenths,
                tenths.with("alternating").answer());
        reject(draft, "descent-for-both", "0.92^4", halved, halved.with("gd").answer());
        reject(
                draft,
                "one-step-short",
                "four steps of five",
                tenths,
                tenths.after(4).answer());
        reject(
                draft,
                "forgets-start",
                "d_0 = 0",
                start,
                LinearGda.of("1 0.5", "1", "0.125", "1 2", "0 0", 3).answer());
        reject(
                draft,
                "mu-beyond-two",
                "a decaying state for a growing one",
                LinearGda.of("1", "2.5", "0.01", "0", "1", 4),
                LinearGda.of("1", "1.5", "0.01", "0", "1", 4).answer(Rational.parse("0.99")));
        return draft;
    }

    private static void accept(VectorDraft draft, String id, String comment, LinearGda instance, String... tags) {
        draft.accepted("op-a3-" + id, comment, instance, Candidate.of(instance.answer()), tags);
    }

    private static void reject(VectorDraft draft, String tag, String comment, LinearGda instance, Point wrong) {
        draft.rejected("op-a3-" + tag, comment, instance, Candidate.of(wrong), Check.PRIMAL_FEASIBILITY, tag);
    }
}
