package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.ReluFits;
import org.convexgan.broken.BrokenReluGeneratorFit;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.problem.Answer;
import org.convexgan.problem.ReluGeneratorFit;

@Decides(
        value = "HC-LC.1.width",
        regimes = {"one neuron", "several neurons", "noise on a line", "noise of rank 3", "unrealizable"})
@Label("HC-LC.1.width: no width makes up for noise that does not reach the output")
class GeneratorWidthProperties extends ClaimProperties<ReluGeneratorFit> {
    private static final int TRIES = 60; // an instance is some hundred Newton steps

    @Override
    protected List<? extends Mutant<ReluGeneratorFit>> mutants() {
        return List.of(BrokenReluGeneratorFit.FITS_THE_UNREALIZABLE, BrokenReluGeneratorFit.DEMANDS_ALL_OUTPUTS);
    }

    @Refutes
    @Label("with m_g >= n_f d_r + 1 neurons every output is generated")
    void printed_width_suffices(@ForAll("withoutBias") ReluFits.Fit in) {
        Answer answer = solve(in.problem());

        judged(in.problem());
        refuteIf(answer.status() == Answer.Status.INFEASIBLE, "no network of any width: %s", answer.reason());
    }

    @Supports
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    @Label("an output is generated if and only if it was built from neurons, and then by at most n_f d_r")
    void realizable_outputs_need_at_most_one_neuron_per_entry(@ForAll("instances") ReluFits.Fit in) {
        Answer answer = solve(in.problem());

        judged(in.problem());
        boolean infeasible = answer.status() == Answer.Status.INFEASIBLE;
        require(Check.STATUS, infeasible != in.isRealizable(), "the output is %s", in.regime());
        int entries = in.problem().generated().rows() * in.problem().generated().columns();
        require(
                Check.SHAPE,
                infeasible || answer.primal().matrix("W1").columns() <= entries,
                "more neurons than entries: %s",
                answer.primal());
    }

    @Provide
    Arbitrary<ReluFits.Fit> withoutBias() {
        return ReluFits.withoutBias();
    }

    @Provide
    Arbitrary<ReluFits.Fit> instances() {
        return ReluFits.fits();
    }
}
