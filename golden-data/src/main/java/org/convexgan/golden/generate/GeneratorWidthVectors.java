package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;

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
        RationalMatrix line = RationalMatrix.rows("-2", "-1", "1", "2");
        RationalMatrix last = GaugeProgramVectors.column("1 0 0 0");
        ReluGeneratorFit scalar = ReluGeneratorFit.unreachable(line, last);
        ReluGeneratorFit reached =
                GaugeProgramVectors.fit(line, GaugeProgramVectors.column("4 2 3 6"), dual(), "1", "-1|2", "1|3");
        draft.positive(
                "hc-lc1-width-scalar",
                "four samples on a line without bias: 2 of 4 dimensions",
                scalar,
                "trusts-width");
        draft.accepted(
                "hc-lc1-width-bias",
                "the same samples with a bias column: one neuron",
                GaugeProgramVectors.fit(
                        RationalMatrix.rows("-2 1", "-1 1", "1 1", "2 1"),
                        last,
                        GaugeProgramVectors.column("1 -1.5 0.5 0"),
                        "0.5",
                        "-1 -1|1"),
                null);
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
        draft.positive("hc-lc1-width-reached", "an output in the two dimensions", reached, "demands-full-span");
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
        return draft;
    }

    /** Returns {@code ‖Λ'(2, 1, 0, 0)‖ = ‖Λ'(0, 0, 1, 2)‖ = 1}. */
    private static RationalMatrix dual() {
        return GaugeProgramVectors.column("0.5 0 0 0.5");
    }
}
