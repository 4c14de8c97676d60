package org.convexgan.cli;

import java.util.Optional;
import org.convexgan.device.Device;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.SpectrumEngine;
import org.jspecify.annotations.Nullable;

/** Engines as they are named on the command line. */
enum EngineName {
    REFERENCE(null),
    NATIVE(Device.NATIVE),
    INTEGER(Device.INTEGER),
    CUDA(Device.CUDA);

    private static final long SEED = 42;
    private static final double NANOS = 1e9;
    private static final double SINGLE_TOLERANCE = 3e-4;
    private static final double DOUBLE_TOLERANCE = 1e-6;

    private final Optional<Device> device;

    EngineName(@Nullable Device device) {
        this.device = Optional.ofNullable(device);
    }

    /** Returns why the engine cannot run here; nothing if it probably can. */
    Optional<String> obstacle() {
        return device.flatMap(Device::obstacle);
    }

    /**
     * Loads what the engine needs.
     *
     * @return the seconds that took
     * @throws IllegalStateException if it cannot be loaded
     */
    double load() {
        return device.map(used -> used.load().toNanos() / NANOS).orElse(0.0);
    }

    /** Returns what it uses of the machine, or how, once it is loaded. */
    Optional<String> description() {
        return device.flatMap(Device::description);
    }

    /** Returns the relative error of {@code σ_{k+1}²} that the engine can reach: those of devices aim at what single precision allows. */
    double tolerance() {
        return device.isPresent() ? SINGLE_TOLERANCE : DOUBLE_TOLERANCE;
    }

    SpectrumEngine engine() {
        return device.map(used -> used.engine(SEED)).orElseGet(ReferenceEngine::new);
    }

    /** Returns the word on the command line. */
    @Override
    public String toString() {
        return ConvexGan.lowerCase(name());
    }
}
