package org.convexgan.device;

import org.convexgan.outputs.EngineContract;
import org.convexgan.progressive.SpectrumEngine;
import org.junit.jupiter.api.BeforeAll;

/** The native engine against the golden outputs; skipped where the library is missing or does not load. */
class NativeOutputsTest extends EngineContract {
    private static final long SEED = 42;

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    @Override
    protected SpectrumEngine engine() {
        return Device.NATIVE.engine(SEED);
    }

    @Override
    protected double tolerance() {
        return 3e-4;
    }
}
