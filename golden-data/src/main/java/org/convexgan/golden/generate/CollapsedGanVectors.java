package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;

/** Vectors of PD-Claim1.gan: the discriminator of the collapsed toy. */
@AutoService(VectorSource.class)
public final class CollapsedGanVectors implements VectorSource {
    static final String NODES = "-0.25 0 0.25 0.75 1 1.25";
    static final String DATA = "0 0 0 0 1 0";
    static final String SAMPLES = "0 1 0 0 0 0";
    static final RationalMatrix PRINTED = RationalMatrix.vector("0 0 0 1 1 1");

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "PD-Claim1.gan",
                "critic-on-line",
                "Claim 1, eqs. (18), (20), (21)",
                "exact",
                CollapsedGanVectors.class);
        draft.tag("printed", "the discriminator of Claim 1", "optimal, and flat at the samples");
        draft.tag("clipped", "keeps D in [0.001, 0.999]", "optimal up to the clipping only");
        draft.tag("half", "D = 1/2 everywhere", "does not tell samples from data, unless their masses are equal");
        draft.tag("outside", "D = 1.5 at the data", "no probability");
        draft.tag("wrong-value", "reports 2 log 2 of a balanced pair", "the claimed value is not the objective");
        draft.tag("wrong-shape", "one value", "the shape is wrong");
        draft.tag("claims-infeasible", "says that no D exists", "the status is wrong");
        CriticOnLine toy = CriticOnLine.of("gan", NODES, DATA, SAMPLES, "1");
        CriticOnLine mixed = CriticOnLine.of("gan", "0 1 3", "0.5 0.25 0.25", "0.25 0.75 0", "1");
        CriticOnLine equal = CriticOnLine.of("gan", "0 1 3", "0.5 0.25 0.25", "0.5 0.25 0.25", "1");
        return draft.accepted(
                        "pd-claim1-gan-printed",
                        "the printed D reaches log 1 + log 1 = 0",
                        toy,
                        Candidate.vector("D", PRINTED),
                        "printed")
                .accepted("pd-claim1-gan-mixed", "overlapping masses", mixed, Candidate.of(mixed.optimum()))
                .accepted(
                        "pd-claim1-gan-equal",
                        "equal masses: D = 1/2 reaches -2 log 2",
                        equal,
                        Candidate.of(equal.optimum()),
                        "half",
                        "wrong-value")
                .rejected(
                        "pd-claim1-gan-clipped",
                        "D in [0.001, 0.999]",
                        toy,
                        Candidate.vector("D", RationalMatrix.vector("0.001 0.001 0.001 0.999 0.999 0.999")),
                        Check.GAP,
                        "clipped")
                .rejected(
                        "pd-claim1-gan-half",
                        "-2 log 2",
                        toy,
                        Candidate.vector("D", RationalMatrix.vector("0.5 0.5 0.5 0.5 0.5 0.5")),
                        Check.GAP,
                        "half")
                .rejected(
                        "pd-claim1-gan-outside",
                        "log 1.5 > 0",
                        toy,
                        Candidate.vector("D", RationalMatrix.vector("0 0 0 1 1.5 1")),
                        Check.PRIMAL_FEASIBILITY,
                        "outside")
                .rejected(
                        "pd-claim1-gan-value",
                        "claims -2 log 2 for 0",
                        toy,
                        Candidate.vector("D", PRINTED).value(Rational.parse("-1.3862943611198906")),
                        Check.VALUE,
                        "wrong-value")
                .rejected(
                        "pd-claim1-gan-shape",
                        "one entry for six",
                        toy,
                        Candidate.vector("D", RationalMatrix.vector("0.5")),
                        Check.SHAPE,
                        "wrong-shape")
                .rejected(
                        "pd-claim1-gan-infeasible",
                        "D = 1/2 is allowed",
                        toy,
                        Candidate.infeasible(),
                        Check.STATUS,
                        "claims-infeasible");
    }
}
