package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of PD-Fig1: the gradient that the printed settings of the toy give at −3. */
@AutoService(VectorSource.class)
public final class PublishedToyVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "PD-Fig1",
                "kernel-target-gradient",
                "Figure 1; section 5.1; Appendix 7.3",
                "exact",
                PublishedToyVectors.class);
        draft.tag("printed", "sigma = 0.5 and samples at -3", "the gradient over alpha is 6.4e-26");
        draft.tag("fitting", "sigma of the order of the distance", "the gradient over alpha is 0.455");
        draft.tag("from-zero", "takes the samples to start at 0", "the gradient over alpha would be 1.82");
        draft.tag("twice-variance", "kernel exp(-|v|^2/(2 sigma^2))", "the gradient over alpha would be 2.5e-12");
        draft.tag("away", "adds the gradient for subtracting it", "the samples move away from the data");
        KernelTargetGradient printed = toy("-3", "0.5");
        KernelTargetGradient one = toy("-3", "1");
        KernelTargetGradient fitting = toy("-3", "2");
        return draft.accepted(
                        "pd-fig1-printed", "sigma = 0.5: exp(-64)", printed, Candidate.of(printed.optimum()), "printed")
                .accepted("pd-fig1-one", "sigma = 1: exp(-16)", one, Candidate.of(one.optimum()))
                .accepted("pd-fig1-fitting", "sigma = 2: exp(-4)", fitting, Candidate.of(fitting.optimum()), "fitting")
                .rejected(
                        "pd-fig1-from-zero",
                        "the gradient at 0",
                        printed,
                        Candidate.of(new Point()
                                .vector("target", printed.optimum().get("target"))
                                .matrix("gradient", toy("0", "0.5").optimum().get("gradient"))),
                        Check.PRIMAL_FEASIBILITY,
                        "from-zero")
                .rejected(
                        "pd-fig1-none",
                        "0 for -6.4e-26",
                        printed,
                        Candidate.of(printed.answer(BigFraction.ONE, BigFraction.ZERO)),
                        Check.PRIMAL_FEASIBILITY,
                        "printed")
                .rejected(
                        "pd-fig1-twice-variance",
                        "sigma too large by 2^(1/2): exp(-32) for exp(-64)",
                        printed,
                        Candidate.of(toy("-3", "0.7071067811865476").optimum()),
                        Check.PRIMAL_FEASIBILITY,
                        "twice-variance")
                .rejected(
                        "pd-fig1-away",
                        "6.4e-26 for -6.4e-26",
                        printed,
                        Candidate.of(printed.answer(BigFraction.ONE, BigFraction.MINUS_ONE)),
                        Check.PRIMAL_FEASIBILITY,
                        "away");
    }

    private static KernelTargetGradient toy(String start, String s) {
        return KernelTargetGradient.line(start, "1", "0.999", "1", s);
    }
}
