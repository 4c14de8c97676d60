package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Made-up trees of files, as the driver makes them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the driver's tool is played by a shell")
class AcceleratorTest {
    private static final List<String> NO_TOOL = List.of("no-such-tool");

    @TempDir
    private Path root;

    private void driver() throws IOException {
        Path folder = Files.createDirectories(root.resolve("proc/driver/nvidia"));
        Files.writeString(
                folder.resolve("version"), "NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.104\nGCC 12\n");
    }

    private void device(String address, String text) throws IOException {
        Path folder =
                Files.createDirectories(root.resolve("proc/driver/nvidia/gpus").resolve(address));
        Files.writeString(folder.resolve("information"), text);
    }

    @Test
    void without_a_driver_there_is_none() {
        assertThat(new Accelerator(root, List.of("echo", "a device")).description())
                .isEqualTo("none");
    }

    @Test
    void the_tool_names_each_device() throws IOException {
        driver();

        String description =
                new Accelerator(root, List.of("printf", "A, 535, 80 MiB\\nB, 535, 40 MiB\\n")).description();

        assertThat(description).isEqualTo("A, 535, 80 MiB; B, 535, 40 MiB");
    }

    @Test
    void without_the_tool_the_driver_names_them() throws IOException {
        driver();
        device("0000:01:00.0", "Model: \t\t Tesla T4\nIRQ: 33\n");
        device("0000:02:00.0", "IRQ: 34\n");

        assertThat(List.of(
                        new Accelerator(root, NO_TOOL).description(),
                        new Accelerator(root, List.of("false")).description()))
                .containsOnly("Tesla T4; unnamed device, NVRM version: NVIDIA UNIX x86_64 Kernel Module 535.104,"
                        + " memory not told");
    }

    @Test
    void a_driver_that_tells_nothing_is_said_to() throws IOException {
        driver();

        assertThat(new Accelerator(root, NO_TOOL).description())
                .isEqualTo("NVIDIA, of which neither nvidia-smi nor the driver tells more");
    }
}
