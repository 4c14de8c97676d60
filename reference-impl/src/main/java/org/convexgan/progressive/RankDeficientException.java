package org.convexgan.progressive;

import java.io.Serial;

/** The latents of a stage have too small a rank for the directions it was asked to keep. */
public final class RankDeficientException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    RankDeficientException(StageCertificate stage) {
        super("RANK_DEFICIENT: stage %dx%d must keep %d directions, but the rank of its latents allows %d: %s"
                .formatted(
                        stage.side(),
                        stage.side(),
                        stage.requested(),
                        Math.min(stage.kept(), stage.rank()),
                        consequence(stage)));
    }

    private static String consequence(StageCertificate stage) {
        return stage.kept() < stage.requested()
                ? "beta is %.6g instead of %.6g".formatted(stage.beta(), stage.betaRequested())
                : "%d were kept nevertheless".formatted(stage.kept());
    }
}
