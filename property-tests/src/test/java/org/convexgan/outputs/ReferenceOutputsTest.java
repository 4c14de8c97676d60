package org.convexgan.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import org.convexgan.golden.GoldenOutputs;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.SpectrumEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference engine against the golden outputs, and the distances that need no engine. */
class ReferenceOutputsTest extends EngineContract {
    @Override
    protected SpectrumEngine engine() {
        return new ReferenceEngine();
    }

    @Override
    protected double tolerance() {
        return 1e-9;
    }

    @ParameterizedTest
    @MethodSource("org.convexgan.golden.GoldenOutputs#load")
    void distances_by_fixed_features_are_the_golden_ones(GoldenOutputs set) {
        assertThat(OutputCheck.fixedFeatures(set, stages(set))).isEmpty();
    }
}
