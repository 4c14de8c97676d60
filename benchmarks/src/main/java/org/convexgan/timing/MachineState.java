package org.convexgan.timing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the operating system tells about the machine at this moment. */
final class MachineState {
    private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String FREQUENCY = "cpu MHz";

    private MachineState() {}

    /** Returns how many processes wanted a processor in the last minute. */
    static @Nullable Double load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? null : Double.valueOf(load);
    }

    /** Returns the mean frequency of the processors in megahertz. */
    static @Nullable Double megahertz() {
        if (!Files.isReadable(LINUX_PROCESSORS)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(LINUX_PROCESSORS)) {
            OptionalDouble mean = lines.filter(line -> line.startsWith(FREQUENCY))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
                    .average();
            return mean.isPresent() ? Double.valueOf(mean.getAsDouble()) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
