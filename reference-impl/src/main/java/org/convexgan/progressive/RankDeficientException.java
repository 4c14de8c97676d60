package org.convexgan.progressive;

import java.io.Serial;

/** The latents of a stage have too small a rank for the directions it was asked to keep. */
public final class RankDeficientException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    RankDeficientException(StageCertificate stage) {
        super(("RANK_DEFICIENT: stage %dx%d must keep %d directions, but the rank of its latents allows %d:"
                        + " beta is %.6g instead of %.6g")
                .formatted(
                        stage.side(),
                        stage.side(),
                        stage.requested(),
                        stage.kept(),
                        stage.beta(),
                        stage.betaRequested()));
    }
}
