package org.convexgan.progressive;

import java.util.List;
import org.convexgan.certificate.Require;

/**
 * A generator with the certificate of each of its stages.
 *
 * @param generator the weights
 * @param certificates one per stage
 */
public record Trained(Generator generator, List<StageCertificate> certificates) {
    public Trained {
        certificates = List.copyOf(certificates);
        Require.that(
                certificates.size() == generator.stages().size(),
                "certificates",
                "be one per stage, %d".formatted(generator.stages().size()),
                certificates.size());
    }

    /** Returns whether every stage is certified. */
    public boolean isCertified() {
        return certificates.stream().allMatch(StageCertificate::isCertified);
    }

    /**
     * Returns this, unless the latents of a stage have a smaller rank than the directions asked for.
     *
     * @throws RankDeficientException naming the first such stage
     */
    public Trained requireFullRank() {
        certificates.stream()
                .filter(StageCertificate::isRankDeficient)
                .findFirst()
                .ifPresent(stage -> {
                    throw new RankDeficientException(stage);
                });
        return this;
    }
}
