package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;

/** Vectors of PD-Claim1.wgan: the printed discriminator is too steep, the optimal one is not flat at the samples. */
@AutoService(VectorSource.class)
public final class LipschitzCriticVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "PD-Claim1.wgan", "critic-on-line", "Claim 1, eq. (19)", "exact", LipschitzCriticVectors.class);
        draft.tag("optimal", "D(x) = x between samples and data", "slope 1 at the samples");
        draft.tag("printed", "the discriminator of Claim 1", "Lipschitz constant 1/(1 - 2 delta) > 1");
        draft.tag(
                "flattened",
                "the printed one, scaled to be 1-Lipschitz",
                "feasible but not optimal: only the gap sees it");
        draft.tag("upside-down", "D(x) = -x", "feasible, with the worst value");
        CriticOnLine toy = CriticOnLine.of(
                "wgan", CollapsedGanVectors.NODES, CollapsedGanVectors.DATA, CollapsedGanVectors.SAMPLES, "1");
        CriticOnLine steep = CriticOnLine.of(
                "wgan", CollapsedGanVectors.NODES, CollapsedGanVectors.DATA, CollapsedGanVectors.SAMPLES, "2");
        CriticOnLine narrow = CriticOnLine.of(
                "wgan", "-0.125 0 0.125 0.875 1 1.125", CollapsedGanVectors.DATA, CollapsedGanVectors.SAMPLES, "1");
        CriticOnLine mixed = CriticOnLine.of("wgan", "0 1 3", "0.5 0 0.5", "0 1 0", "0.5");
        return draft.accepted(
                        "pd-claim1-wgan-optimal",
                        "W = 1 by D(x) = x",
                        toy,
                        Candidate.vector("D", RationalMatrix.vector("0 0 0.25 0.75 1 1")),
                        "optimal")
                .accepted("pd-claim1-wgan-steep", "K = 2: D(x) = 2x", steep, Candidate.of(steep.optimum()))
                .accepted("pd-claim1-wgan-mixed", "mass moves both ways", mixed, Candidate.of(mixed.optimum()))
                .rejected(
                        "pd-claim1-wgan-printed",
                        "delta = 1/4: constant 2",
                        toy,
                        Candidate.vector("D", CollapsedGanVectors.PRINTED),
                        Check.PRIMAL_FEASIBILITY,
                        "printed")
                .rejected(
                        "pd-claim1-wgan-printed-narrow",
                        "delta = 1/8: constant 4/3",
                        narrow,
                        Candidate.vector("D", CollapsedGanVectors.PRINTED),
                        Check.PRIMAL_FEASIBILITY,
                        "printed")
                .rejected(
                        "pd-claim1-wgan-printed-steep",
                        "K = 2 allows the printed one, which reaches 1 of 2",
                        steep,
                        Candidate.vector("D", CollapsedGanVectors.PRINTED),
                        Check.GAP,
                        "flattened")
                .rejected(
                        "pd-claim1-wgan-flattened",
                        "half the printed one reaches 1/2 of 1",
                        toy,
                        Candidate.vector("D", RationalMatrix.vector("0 0 0 0.5 0.5 0.5")),
                        Check.GAP,
                        "flattened")
                .rejected(
                        "pd-claim1-wgan-upside-down",
                        "-1 for 1",
                        toy,
                        Candidate.vector("D", RationalMatrix.vector("0 0 -0.25 -0.75 -1 -1")),
                        Check.GAP,
                        "upside-down");
    }
}
