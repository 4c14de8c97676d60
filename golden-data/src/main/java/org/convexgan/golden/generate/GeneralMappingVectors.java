package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of OP-T2.3: as those of Theorem A.4, for other mappings. */
@AutoService(VectorSource.class)
public final class GeneralMappingVectors implements VectorSource {

    @Override
    public VectorDraft derive() {
        return SmoothDraft.of("OP-T2.3", "op-t23", SmoothDraft.far(), SmoothDraft.wide(), GeneralMappingVectors.class);
    }
}
