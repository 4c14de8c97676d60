package org.convexgan.device;

import org.convexgan.outputs.EngineContract;
import org.convexgan.progressive.SpectrumEngine;
import org.junit.jupiter.api.BeforeAll;

/** The engine of 8-bit products against the golden outputs; skipped where the library is missing or does not load. */
class IntegerOutputsTest extends EngineContract {
    private static final long SEED = 42;

    @BeforeAll
    static void library() {
        Loading.assume(Device.INTEGER);
    }

    @Override
    protected SpectrumEngine engine() {
        return Device.INTEGER.engine(SEED);
    }

    @Override
    protected double tolerance() {
        return 3e-4;
    }
}
