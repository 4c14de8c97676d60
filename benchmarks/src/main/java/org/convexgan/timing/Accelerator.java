package org.convexgan.timing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the driver of NVIDIA tells about the devices of a machine.
 *
 * @param root of the file system
 * @param tool command that prints name, driver and memory of each device, a line each
 */
public record Accelerator(Path root, List<String> tool) {
    private static final String VERSION = "proc/driver/nvidia/version";
    private static final String DEVICES = "proc/driver/nvidia/gpus";
    private static final String MODEL = "Model:";
    private static final String NONE = "none";
    private static final long SECONDS = 30;

    /** Returns the devices of this machine. */
    public static Accelerator ofThisMachine() {
        return new Accelerator(
                Path.of("/"),
                List.of("nvidia-smi", "--query-gpu=name,driver_version,memory.total", "--format=csv,noheader"));
    }

    /** Returns name, driver and memory of each device; what the driver's files say where its tool is not there; {@code "none"} without a driver. */
    public String description() {
        return Files.exists(root.resolve(VERSION)) ? named().orElseGet(this::fromFiles) : NONE;
    }

    private Optional<String> named() {
        try {
            Process process = new ProcessBuilder(tool)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() != 0 || found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.replaceAll("\\R", "; "));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String fromFiles() {
        try (Stream<Path> devices = Files.list(root.resolve(DEVICES))) {
            String models = devices.sorted().map(Accelerator::model).collect(Collectors.joining("; "));
            String driver = Files.readAllLines(root.resolve(VERSION)).get(0);
            return models + ", " + driver.replaceAll("\\s+", " ") + ", memory not told";
        } catch (IOException e) {
            return "NVIDIA, of which neither nvidia-smi nor the driver tells more";
        }
    }

    private static String model(Path device) {
        try (Stream<String> lines = Files.lines(device.resolve("information"))) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(MODEL.length()).strip())
                    .findFirst()
                    .orElse("unnamed device");
        } catch (IOException e) {
            return "unnamed device";
        }
    }
}
