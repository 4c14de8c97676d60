package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import java.util.List;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.convexgan.golden.generate.ReluGeneratorFit.Neuron;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-LC.1: the smallest ReLU generator of a given output, whose value is twice the gauge. */
@AutoService(VectorSource.class)
public final class GaugeProgramVectors implements VectorSource {
    private static final RationalMatrix PLANE = RationalMatrix.identity(2);
    private static final RationalMatrix BIAS = RationalMatrix.rows("-1 1", "0 1", "1 1");

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-LC.1",
                "relu-generator-fit",
                "Lemma C.1; eqs. (5) and (6)",
                "reconstructed from OCR",
                GaugeProgramVectors.class);
        tags(draft);
        ReluGeneratorFit opposite = fit(PLANE, column("1 -1"), column("1 -1"), "1", "1 0|1", "0 1|-1");
        ReluGeneratorFit ones = fit(PLANE, column("1 1"), column("1 1"), "2", "1 1|1");
        accept(draft, "hc-lc1-ones", "G = (1, 1)': gauge sqrt(2)", ones, "unbalanced");
        accept(draft, "hc-lc1-opposite", "G = (1, -1)': gauge 2, nuclear norm sqrt(2)", opposite, "nuclear-norm");
        accept(draft, "hc-lc1-identity", "G = I: gauge 2", fit(PLANE, PLANE, PLANE, "1", "1 0|1 0", "0 1|0 1"));
        RationalMatrix signs = RationalMatrix.rows("1 -1", "-1 1");
        accept(
                draft,
                "hc-lc1-signs",
                "G = (1, -1; -1, 1): gauge 2 sqrt(2)",
                fit(PLANE, signs, signs, "2", "1 0|1 -1", "0 1|-1 1"));
        accept(
                draft,
                "hc-lc1-correlated",
                "G = (1, 0.5; 0.5, 1): gauge 2, a completely positive matrix",
                fit(PLANE, RationalMatrix.rows("1 0.5", "0.5 1"), PLANE, "1", "1 0.5|1 0.5", "0 1|0 0.75"));
        accept(
                draft,
                "hc-lc1-triangle",
                "G = (1, 0; 1, 1): gauge sqrt(5)",
                fit(
                        PLANE,
                        RationalMatrix.rows("1 0", "1 1"),
                        RationalMatrix.rows("2 -1", "1 2"),
                        "5",
                        "2 1|0.5 0",
                        "0 1|0.5 1"));
        accept(
                draft,
                "hc-lc1-bias-ends",
                "Z = x with a bias column, G = (1, 0, 1)': gauge 2",
                fit(BIAS, column("1 0 1"), column("1 -1 1"), "1", "1 0|1", "-1 0|1"));
        accept(
                draft,
                "hc-lc1-bias-toy",
                "Z = x with a bias column, G = (-0.9, 0, 0.9)': gauge 0.9 sqrt(2)",
                fit(BIAS, column("-0.9 0 0.9"), column("-1 0 1"), "2", "1 1|0.45", "-1 1|-0.45"));
        accept(
                draft,
                "hc-lc1-zero-row",
                "a zero row of Z generates 0",
                fit(RationalMatrix.rows("0 0", "1 0", "0 1"), column("0 1 1"), column("0 1 1"), "2", "1 1|1"));
        ReluGeneratorFit copies =
                ReluGeneratorFit.unreachable(RationalMatrix.rows("1 2", "1 2", "0 1"), column("1 2 3"));
        draft.positive("hc-lc1-copies", "equal latents, different outputs: no generator", copies, "truncates");
        reject(draft, opposite, ones, copies);
        return draft;
    }

    private static void tags(VectorDraft draft) {
        draft.tag("value-of-6", "reports the gauge, half of the value", "the claimed value is not the objective");
        draft.tag("nuclear-norm", "takes the nuclear norm for the gauge", "the claimed value is too small");
        draft.tag("dual-outside", "does not scale the dual point", "its response exceeds 1");
        draft.tag("no-cells", "bounds the response with the activations at will", "the bound is not tight");
        draft.tag("unbalanced", "puts the whole weight on one layer", "feasible but not optimal: only the gap sees it");
        draft.tag("dropped-neuron", "keeps one neuron less than it needs", "generates something else");
        draft.tag("linear", "weights of a linear generator", "generates something else");
        draft.tag("truncates", "least squares of an output that no network has", "answers an infeasible instance");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("transposed", "returns W1 with a row per neuron", "the shape is wrong");
    }

    private static void reject(
            VectorDraft draft, ReluGeneratorFit opposite, ReluGeneratorFit ones, ReluGeneratorFit copies) {
        Point right = opposite.network();
        draft.rejected(
                "hc-lc1-value-of-6",
                "claims 2 for 4",
                opposite,
                Candidate.of(right).value(BigFraction.TWO),
                Check.VALUE,
                "value-of-6");
        draft.rejected(
                "hc-lc1-nuclear",
                "claims 2 sqrt(2) for 4",
                opposite,
                Candidate.of(right).value(Interval.sqrt(new BigFraction(8)).rounded()),
                Check.VALUE,
                "nuclear-norm");
        draft.rejected(
                "hc-lc1-dual-outside",
                "Lambda = (2, -2)'",
                opposite,
                Candidate.of(right).dualMatrix("Lambda", column("2 -2")),
                Check.DUAL_FEASIBILITY,
                "dual-outside");
        draft.rejected(
                "hc-lc1-no-cells",
                "Lambda = (1, -1)'/sqrt(2), the largest with norm 1",
                opposite,
                Candidate.of(right)
                        .dualMatrix(
                                "Lambda",
                                column("1 -1")
                                        .times(Interval.sqrt(new BigFraction(1, 2))
                                                .rounded())),
                Check.GAP,
                "no-cells");
        draft.rejected(
                "hc-lc1-unbalanced",
                "u = (1, 1)', g = 1: 3 for 2 sqrt(2)",
                ones,
                network("1|1", "1"),
                Check.GAP,
                "unbalanced");
        draft.rejected(
                "hc-lc1-dropped",
                "generates (1, 0)'",
                opposite,
                network("1|0", "1"),
                Check.PRIMAL_FEASIBILITY,
                "dropped-neuron");
        draft.rejected(
                "hc-lc1-linear", "ZW = (1, -1)'", opposite, network("1|-1", "1"), Check.PRIMAL_FEASIBILITY, "linear");
        draft.rejected(
                "hc-lc1-truncates",
                "the mean of the first two outputs",
                copies,
                network("0 0|0.75 3", "1|0.5"),
                Check.STATUS,
                "truncates");
        draft.rejected(
                "hc-lc1-says-infeasible",
                "two neurons suffice",
                opposite,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected("hc-lc1-transposed", "1x2 for 2x1", ones, network("1 1", "1"), Check.SHAPE, "transposed");
    }

    private static Candidate network(String w1, String w2) {
        return Candidate.of(ReluGeneratorFit.network(matrix(w1), matrix(w2)));
    }

    private static void accept(VectorDraft draft, String id, String comment, ReluGeneratorFit fit, String... tags) {
        draft.accepted(id, comment, fit, Candidate.of(fit.network()).dualMatrix("Lambda", fit.lambda()), tags);
    }

    /** Reads neurons {@code "weights|outputs"}. */
    static ReluGeneratorFit fit(
            RationalMatrix noise,
            RationalMatrix generated,
            RationalMatrix dual,
            String squaredDivisor,
            String... neurons) {
        return new ReluGeneratorFit(
                noise,
                generated,
                List.of(neurons).stream()
                        .map(text -> text.split("\\|"))
                        .map(parts -> Neuron.of(parts[0], parts[1]))
                        .toList(),
                dual,
                Rational.parse(squaredDivisor));
    }

    static RationalMatrix column(String entries) {
        return RationalMatrix.vector(entries);
    }

    private static RationalMatrix matrix(String rows) {
        return RationalMatrix.rows(rows.split("\\|"));
    }
}
