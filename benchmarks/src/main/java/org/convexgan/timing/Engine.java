package org.convexgan.timing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convexgan.device.Device;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.SpectrumEngine;

/**
 * An engine of the pipeline: the reference, or that of a device. Each aims at bounds on {@code σ²} that are narrow enough for its certificates.
 *
 * @param device nothing for the reference
 */
record Engine(Optional<Device> device) {
    static final Engine REFERENCE = new Engine(Optional.empty());

    private static final double SINGLE_TOLERANCE = 3e-4;
    private static final double DOUBLE_TOLERANCE = 1e-6;

    /** Returns the reference and the engine of every device there is, in this order. */
    static List<Engine> all() {
        return Stream.concat(Stream.of(REFERENCE), ofDevices().stream()).toList();
    }

    /** Returns the engines that do not keep images in memory. */
    static List<Engine> ofDevices() {
        return Stream.of(Device.values())
                .map(device -> new Engine(Optional.of(device)))
                .toList();
    }

    /**
     * Returns the engine of a name in tables.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Engine named(String name) {
        return all().stream()
                .filter(engine -> engine.toString().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("engine must be one of %s, but was %s".formatted(all(), name)));
    }

    double tolerance() {
        return device.isPresent() ? SINGLE_TOLERANCE : DOUBLE_TOLERANCE;
    }

    /** Returns why the engine cannot run here, found out without loading native code. */
    Optional<String> obstacle() {
        return device.flatMap(Device::obstacle);
    }

    /**
     * Loads the engine into this process.
     *
     * @throws IllegalStateException if its native code cannot be loaded
     */
    SpectrumEngine load(long seed) {
        device.ifPresent(Device::load);
        return device.map(used -> used.engine(seed)).orElseGet(ReferenceEngine::new);
    }

    /** Returns the name in tables. */
    @Override
    public String toString() {
        return device.map(Device::toString).orElse("reference");
    }
}
