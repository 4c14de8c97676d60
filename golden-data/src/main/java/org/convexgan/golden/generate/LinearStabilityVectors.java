package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;

/** Vectors of OP-A.1: a defective matrix, whose powers outgrow every multiple of the powers of its radius, and others. */
@AutoService(VectorSource.class)
public final class LinearStabilityVectors implements VectorSource {

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "OP-A.1", "linear-gda", "Lemma A.1; trajectories ours", "ours", LinearStabilityVectors.class);
        draft.tag("defective", "expects the pure power of the radius", "the state carries a factor t");
        draft.tag(
                "alternating-for-simultaneous", "lets the generator see the new discriminator", "r_1 differs from r_0");
        draft.tag("no-decay", "omits -d in the ascent", "the discriminator grows");
        draft.tag("wrong-sign", "adds eta*s^2*d", "the residual grows");
        draft.tag("claims-infeasible", "declares a recurrence infeasible", "the status is wrong");
        for (int t : new int[] {1, 2, 5, 40}) {
            accept(draft, "defective-" + t, "r = (1 + t/3)(3/4)^t, d = (t/2)(3/4)^(t-1)", defective(t), "defective");
        }
        accept(draft, "spiral", "complex pair of modulus sqrt(1/2)", LinearGda.of("1", "1", "0.5", "1", "0", 6));
        accept(draft, "border", "eta*s^2 = 1: modulus 1", LinearGda.of("1", "1", "1", "1", "0", 6));
        accept(draft, "unstable", "eta*s^2 = 2: modulus sqrt(2)", LinearGda.of("1", "1", "2", "1", "0", 6));
        accept(draft, "large-mu", "mu = 3 < 4/(2 - 0.75) is stable", LinearGda.of("1", "3", "0.75", "1", "0", 6));
        LinearGda four = defective(4);
        reject(
                draft,
                "defective",
                "(3/4)^4 for both",
                four,
                new Point()
                        .vector("r", RationalMatrix.vector("0.31640625"))
                        .vector("d", RationalMatrix.vector("0"))
                        .number("radius", Rational.parse("0.75")));
        reject(
                draft,
                "alternating-for-simultaneous",
                "1, 15/16, 217/256, 3071/4096",
                defective(3),
                defective(3).with("alternating").answer(Rational.parse("0.75")));
        reject(
                draft,
                "no-decay",
                "d + r/2",
                defective(2),
                new Point()
                        .vector("r", RationalMatrix.vector("0.9375"))
                        .vector("d", RationalMatrix.vector("1"))
                        .number("radius", Rational.parse("0.75")));
        reject(
                draft,
                "wrong-sign",
                "r + d/8",
                defective(2),
                new Point()
                        .vector("r", RationalMatrix.vector("1.0625"))
                        .vector("d", RationalMatrix.vector("0.75"))
                        .number("radius", Rational.parse("0.75")));
        draft.rejected(
                "op-a1-infeasible",
                "a recurrence always has an end",
                four,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        return draft;
    }

    private static LinearGda defective(int steps) {
        return LinearGda.of("1", "0.5", "0.125", "1", "0", steps);
    }

    private static void accept(VectorDraft draft, String id, String comment, LinearGda instance, String... tags) {
        draft.accepted("op-a1-" + id, comment, instance, Candidate.of(instance.answer()), tags);
    }

    private static void reject(VectorDraft draft, String tag, String comment, LinearGda instance, Point wrong) {
        draft.rejected("op-a1-" + tag, comment, instance, Candidate.of(wrong), Check.PRIMAL_FEASIBILITY, tag);
    }
}
