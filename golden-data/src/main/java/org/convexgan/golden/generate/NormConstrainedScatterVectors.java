package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of HC-CC.2: the norm-constrained quadratic discriminator has the same height, whatever the width. */
@AutoService(VectorSource.class)
public final class NormConstrainedScatterVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-CC.2", "discriminator-supremum", "Corollary C.2", "exact", NormConstrainedScatterVectors.class);
        QuadraticDiscriminatorCases.addTo(draft, "hc-cc2", 3);
        return draft;
    }
}
