package org.convexgan.outputs;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;
import org.convexgan.golden.GoldenOutputs;
import org.convexgan.progressive.SpectrumEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The JUnit 5 door for engines of ProCoGAN: extend this class, return your engine, and get one test per set of images.
 *
 * <p>Each trains the growing variant on 1,000 pieces of clothing, or 600 or 2,000 drawn faces, and compares the spectrum, the certificates, and sums over the
 * outputs of all samples with {@link GoldenOutputs}, within {@link OutputTolerance}. 32×32 pixels are judged on 600 faces; with {@code -Dgolden.full=true} on all
 * sets, and 64×64 on 2,000 faces, which takes minutes.
 */
public abstract class EngineContract {
    private static final String FULL = "golden.full";
    private static final int FEW_IMAGES = 600;
    private static final int SMALL_SIDE = 16;

    /** Returns the engine under test. */
    protected abstract SpectrumEngine engine();

    /** Returns the relative error of {@code σ_{k+1}²} that the engine is asked for: as small as it can reach. */
    protected abstract double tolerance();

    /** Returns one test per set. */
    @TestFactory
    public final Stream<DynamicTest> outputs() {
        return GoldenOutputs.load().stream()
                .map(set -> DynamicTest.dynamicTest(set.toString(), () -> {
                    List<String> deviations = OutputCheck.deviations(engine(), tolerance(), set, stages(set));
                    if (!deviations.isEmpty()) {
                        fail("%s by %s:%n%s".formatted(set, engine().name(), String.join("\n", deviations)));
                    }
                }));
    }

    /** Returns how many stages of a set are judged. */
    static int stages(GoldenOutputs set) {
        return (int) set.stages().stream()
                .filter(stage -> Boolean.getBoolean(FULL) || set.images() <= FEW_IMAGES || stage.side() <= SMALL_SIDE)
                .count();
    }
}
