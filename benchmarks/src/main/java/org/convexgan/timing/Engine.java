package org.convexgan.timing;

import java.util.Locale;
import java.util.Optional;
import org.convexgan.device.Device;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.SpectrumEngine;
import org.jspecify.annotations.Nullable;

/** An engine of the pipeline. Each aims at bounds on {@code σ²} that are narrow enough for its certificates. */
enum Engine {
    REFERENCE(null, 1e-6),
    NATIVE(Device.NATIVE, 3e-4),
    CUDA(Device.CUDA, 3e-4);

    private final @Nullable Device device;
    private final double tolerance;

    Engine(@Nullable Device device, double tolerance) {
        this.device = device;
        this.tolerance = tolerance;
    }

    double tolerance() {
        return tolerance;
    }

    /** Returns why the engine cannot run here, found out without loading native code. */
    Optional<String> obstacle() {
        return device == null ? Optional.empty() : device.obstacle();
    }

    /**
     * Loads the engine into this process.
     *
     * @throws IllegalStateException if its native code cannot be loaded
     */
    SpectrumEngine load(long seed) {
        if (device == null) {
            return new ReferenceEngine();
        }
        device.load();
        return device.engine(seed);
    }

    /** Returns the name in tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
