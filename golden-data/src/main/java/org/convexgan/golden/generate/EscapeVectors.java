package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of PD-Claim1.escape: the gradient that leads from the collapsed state to the data, for fitting and unfitting bandwidths. */
@AutoService(VectorSource.class)
public final class EscapeVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "PD-Claim1.escape",
                "kernel-target-gradient",
                "Section 3.3, text after Claim 1",
                "ours",
                EscapeVectors.class);
        draft.tag("fitting", "sigma of the order of the distance", "a usable gradient");
        draft.tag("narrow", "sigma far below the distance", "a gradient far below any step");
        draft.tag("collapsed", "returns no gradient", "samples stay");
        draft.tag("away", "gradient of the other sign", "samples move away from the data");
        for (String s : new String[] {"1", "0.5"}) {
            accept(draft, s, "fitting");
        }
        for (String s : new String[] {"0.25", "0.1"}) {
            accept(draft, s, "narrow");
        }
        KernelTargetGradient half = toy("0.5");
        KernelTargetGradient tenth = toy("0.1");
        return draft.rejected(
                        "pd-claim1-escape-collapsed",
                        "0 for -1.82",
                        half,
                        Candidate.of(half.answer(BigFraction.ONE, BigFraction.ZERO)),
                        Check.PRIMAL_FEASIBILITY,
                        "collapsed")
                .rejected(
                        "pd-claim1-escape-narrow-collapsed",
                        "0 for -9e-41: a gradient is judged relative to itself",
                        tenth,
                        Candidate.of(tenth.answer(BigFraction.ONE, BigFraction.ZERO)),
                        Check.PRIMAL_FEASIBILITY,
                        "collapsed",
                        "narrow")
                .rejected(
                        "pd-claim1-escape-away",
                        "1.82 for -1.82",
                        half,
                        Candidate.of(half.answer(BigFraction.ONE, BigFraction.MINUS_ONE)),
                        Check.PRIMAL_FEASIBILITY,
                        "away");
    }

    private static KernelTargetGradient toy(String s) {
        return KernelTargetGradient.line("0", "1", "0.999", "1", s);
    }

    private static void accept(VectorDraft draft, String s, String tag) {
        KernelTargetGradient toy = toy(s);
        draft.accepted(
                "pd-claim1-escape-" + s.replace("0.", "0-"),
                "G = 0, x = 1, D(1) = 1 - 1e-3, sigma = " + s,
                toy,
                Candidate.of(toy.optimum()),
                tag);
    }
}
