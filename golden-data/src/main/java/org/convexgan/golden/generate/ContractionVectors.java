package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of OP-A.4: early states of runs on bent mappings whose constants satisfy the theorem, exact to 40 digits. */
@AutoService(VectorSource.class)
public final class ContractionVectors implements VectorSource {

    @Override
    public VectorDraft derive() {
        return SmoothDraft.of("OP-A.4", "op-a4", SmoothDraft.line(), SmoothDraft.plane(), ContractionVectors.class);
    }
}
