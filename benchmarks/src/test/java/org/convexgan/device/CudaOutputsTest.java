package org.convexgan.device;

import org.convexgan.outputs.EngineContract;
import org.convexgan.progressive.SpectrumEngine;
import org.junit.jupiter.api.BeforeAll;

/** The engine of a CUDA device against the golden outputs; skipped where there is none. */
class CudaOutputsTest extends EngineContract {
    private static final long SEED = 42;

    @BeforeAll
    static void library() {
        Loading.assume(Device.CUDA);
    }

    @Override
    protected SpectrumEngine engine() {
        return Device.CUDA.engine(SEED);
    }

    @Override
    protected double tolerance() {
        return 3e-4;
    }
}
