package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of HC-C3.2: the quadratic discriminator measures the spectral norm of the scatter difference. */
@AutoService(VectorSource.class)
public final class QuadraticDiscriminatorVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-C3.2", "discriminator-supremum", "Corollary 3.2", "exact", QuadraticDiscriminatorVectors.class);
        QuadraticDiscriminatorCases.addTo(draft, "hc-c32", 1);
        return draft;
    }
}
