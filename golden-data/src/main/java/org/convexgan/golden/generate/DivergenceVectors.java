package org.convexgan.golden.generate;

import java.util.List;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** The vectors that every row of Table 1 has: the golden weights, equal weights, far weights, and wrong maximizers. */
abstract class DivergenceVectors implements VectorSource {
    static final String GOLDEN_PD = "0.5 0.3 0.2";
    static final String GOLDEN_PG = "0.2 0.3 0.5";

    private final String row;
    private final List<Wrong> wrong;
    private final String balanced;

    /**
     * A wrong answer for the golden weights.
     *
     * @param tag its fault in one word
     * @param fault what is done
     * @param effect what it does
     * @param maximizers {@code D} of the three symbols
     * @param value the claimed value, or empty
     * @param by the check that must reject it
     */
    record Wrong(String tag, String fault, String effect, String maximizers, String value, Check by) {
        static Wrong maximizer(String tag, String fault, String maximizers) {
            return new Wrong(
                    tag, fault, "in the domain but not the maximizer: only the gap sees it", maximizers, "", Check.GAP);
        }

        static Wrong outside(String tag, String fault, String maximizers) {
            return new Wrong(tag, fault, "leaves the domain of f0 or f1", maximizers, "", Check.PRIMAL_FEASIBILITY);
        }

        static Wrong value(String tag, String fault, String maximizers, String value) {
            return new Wrong(tag, fault, "the maximizer is right, the value is not", maximizers, value, Check.VALUE);
        }
    }

    /**
     * States the row.
     *
     * @param balanced {@code D₀}
     */
    DivergenceVectors(String row, String balanced, Wrong... wrong) {
        this.row = row;
        this.balanced = balanced;
        this.wrong = List.of(wrong);
    }

    @Override
    public VectorDraft derive() {
        VectorDraft draft =
                new VectorDraft("PD-Tab1." + row, "divergence-dual", "Table 1", "reconstructed from OCR", getClass());
        draft.tag("balanced-everywhere", "returns D0 whatever p_g is", "right at p_g = p_d only");
        draft.tag("wrong-shape", "returns one D for all symbols", "the shape is wrong");
        draft.tag("claims-infeasible", "says that no D exists", "the status is wrong");
        wrong.forEach(it -> draft.tag(it.tag(), it.fault(), it.effect()));
        String id = "pd-tab1-" + row;
        DivergenceDual golden = DivergenceDual.of(row, GOLDEN_PD, GOLDEN_PG);
        DivergenceDual equal = DivergenceDual.of(row, GOLDEN_PD, GOLDEN_PD);
        DivergenceDual far = DivergenceDual.of(row, "0.5 0.0009765625", "0.001953125 0.25");
        DivergenceDual squares = DivergenceDual.of(row, "0.5625 0.25", "0.25 4");
        draft.accepted(
                id + "-golden", "p_d = (.5, .3, .2)", golden, Candidate.of(golden.optimum()), "balanced-everywhere");
        draft.accepted(id + "-saddle", "p_g = p_d: D = D0 = " + balanced, equal, Candidate.of(equal.optimum()));
        draft.positive(id + "-far", "ratios 1/256 and 256", far);
        draft.positive(id + "-squares", "ratios 4/9 and 16, sum of p_g not 1", squares);
        for (Wrong it : wrong) {
            Candidate answer = Candidate.vector("D", RationalMatrix.vector(it.maximizers()));
            draft.rejected(
                    id + "-" + it.tag(),
                    it.fault(),
                    golden,
                    it.value().isEmpty() ? answer : answer.value(Rational.parse(it.value())),
                    it.by(),
                    it.tag());
        }
        BigFraction d0 = Rational.parse(balanced);
        return draft.rejected(
                        id + "-balanced-everywhere",
                        "D = D0 although p_g differs",
                        golden,
                        Candidate.vector("D", RationalMatrix.column(3, i -> d0)),
                        Check.GAP,
                        "balanced-everywhere")
                .rejected(
                        id + "-shape",
                        "one entry for three",
                        golden,
                        Candidate.vector("D", RationalMatrix.column(1, i -> d0)),
                        Check.SHAPE,
                        "wrong-shape")
                .rejected(
                        id + "-infeasible",
                        "D = D0 is in the domain",
                        golden,
                        Candidate.infeasible(),
                        Check.STATUS,
                        "claims-infeasible");
    }
}
