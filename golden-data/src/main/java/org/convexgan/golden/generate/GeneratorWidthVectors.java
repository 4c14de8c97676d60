package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-LC.1.width: noise that does not reach an output, however many neurons there are. */
@AutoService(VectorSource.class)
public final class GeneratorWidthVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-LC.1.width",
                "relu-generator-fit",
                "Lemma C.1; Theorem 2.1, width condition",
                "reconstructed from OCR",
                GeneratorWidthVectors.class);
        draft.tag("trusts-width", "fits nf*dr + 1 neurons by least squares", "answers an infeasible instance");
        draft.tag("demands-full-span", "asks that every output be reachable", "refuses an output that is");
        draft.tag(
                "omits-bias",
                "counts the dimensions without the bias column",
                "refuses an output that the bias reaches");
        draft.tag("one-neuron", "stops at the first neuron", "generates something else");
        draft.tag(
                "pads-width",
                "fills up to nf*dr + 1 neurons that have no outputs",
                "generates the same with larger weights: only the gap sees it");
        RationalMatrix line = RationalMatrix.rows("-2", "-1", "1", "2");
        RationalMatrix last = GaugeProgramVectors.column("1 0 0 0");
        ReluGeneratorFit scalar = ReluGeneratorFit.unreachable(line, last);
        ReluGeneratorFit reached =
                GaugeProgramVectors.fit(line, GaugeProgramVectors.column("4 2 3 6"), dual(), "1", "-1|2", "1|3");
        ReluGeneratorFit biased = GaugeProgramVectors.fit(
                RationalMatrix.rows("-2 1", "-1 1", "1 1", "2 1"),
                last,
                GaugeProgramVectors.column("1 -1.5 0.5 0"),
                "0.5",
                "-1 -1|1");
        draft.positive(
                "hc-lc1-width-scalar",
                "four samples on a line without bias: 2 of 4 dimensions",
                scalar,
                "trusts-width");
        draft.accepted(
                "hc-lc1-width-bias",
                "the same samples with a bias column: one neuron",
                biased,
                Candidate.of(biased.network()),
                "omits-bias");
        draft.positive(
                "hc-lc1-width-equal-rows",
                "two equal latents with different outputs: 2 of 3 dimensions",
                ReluGeneratorFit.unreachable(
                        RationalMatrix.rows("1 2", "1 2", "0 1"), GaugeProgramVectors.column("1 0 0")),
                "trusts-width");
        draft.positive(
                "hc-lc1-width-parallel-rows",
                "z and 2z: 2 of 3 dimensions",
                ReluGeneratorFit.unreachable(
                        RationalMatrix.rows("1 2", "2 4", "0 1"), GaugeProgramVectors.column("1 1 0")),
                "trusts-width");
        draft.positive(
                "hc-lc1-width-antipodes",
                "three antipodal pairs in the plane: 5 of 6 dimensions",
                ReluGeneratorFit.unreachable(
                        RationalMatrix.rows("1 0", "-1 0", "0 1", "0 -1", "1 1", "-1 -1"),
                        GaugeProgramVectors.column("1 0 0 0 0 0")),
                "trusts-width");
        draft.positive(
                "hc-lc1-width-zero-row",
                "a zero latent generates 0: 1 of 2 dimensions",
                ReluGeneratorFit.unreachable(RationalMatrix.rows("0 0", "1 1"), GaugeProgramVectors.column("1 1")),
                "trusts-width");
        draft.accepted(
                "hc-lc1-width-reached",
                "an output in the two dimensions",
                reached,
                Candidate.of(reached.network()),
                "demands-full-span");
        reject(draft, scalar, reached, biased);
        return draft;
    }

    private static void reject(
            VectorDraft draft, ReluGeneratorFit scalar, ReluGeneratorFit reached, ReluGeneratorFit biased) {
        draft.rejected(
                "hc-lc1-width-least-squares",
                "the nearest output in the span",
                scalar,
                Candidate.of(ReluGeneratorFit.network(RationalMatrix.rows("-1"), RationalMatrix.rows("0.4"))),
                Check.STATUS,
                "trusts-width");
        draft.rejected(
                "hc-lc1-width-refuses",
                "declares the reachable output infeasible",
                reached,
                Candidate.infeasible(),
                Check.STATUS,
                "demands-full-span");
        draft.rejected(
                "hc-lc1-width-omits-bias",
                "declares infeasible what one neuron with a bias generates",
                biased,
                Candidate.infeasible(),
                Check.STATUS,
                "omits-bias");
        draft.rejected(
                "hc-lc1-width-one-neuron",
                "generates (0, 0, 3, 6)'",
                reached,
                Candidate.of(ReluGeneratorFit.network(RationalMatrix.rows("1"), RationalMatrix.rows("3"))),
                Check.PRIMAL_FEASIBILITY,
                "one-neuron");
        draft.rejected(
                "hc-lc1-width-pads",
                "two neurons of an optimum, three more with weight 1: 13 for 10",
                reached,
                Candidate.of(padded(reached.network(), 5)),
                Check.GAP,
                "pads-width");
    }

    /** Returns a network with further neurons of weight 1 and output 0. */
    private static Point padded(Point network, int width) {
        RationalMatrix w1 = network.get("W1");
        RationalMatrix w2 = network.get("W2");
        return ReluGeneratorFit.network(
                RationalMatrix.of(1, width, (i, j) -> j < w1.columns() ? w1.at(i, j) : BigFraction.ONE),
                RationalMatrix.of(width, 1, (j, c) -> j < w2.rows() ? w2.at(j, c) : BigFraction.ZERO));
    }

    /** Returns {@code ‖Λ'(2, 1, 0, 0)‖ = ‖Λ'(0, 0, 1, 2)‖ = 1}. */
    private static RationalMatrix dual() {
        return GaugeProgramVectors.column("0.5 0 0 0.5");
    }
}
