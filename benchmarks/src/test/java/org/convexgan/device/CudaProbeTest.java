package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaProbeTest {
    @TempDir
    private Path root;

    @Test
    void machine_without_driver_has_no_gpu() throws IOException {
        place("dev/nvidiactl");

        assertThat(CudaProbe.of(root, "").obstacle()).hasValue("no-gpu");
    }

    @Test
    void driver_without_device_is_no_gpu() throws IOException {
        place("usr/lib64/libcuda.so.1");

        CudaProbe probe = CudaProbe.of(root, "");

        assertThat(probe.driver()).isTrue();
        assertThat(probe.obstacle()).hasValue("no-gpu");
    }

    @Test
    void driver_and_device_together_can_be_used() throws IOException {
        place("usr/lib64/libcuda.so.1");
        place("dev/nvidiactl");

        assertThat(CudaProbe.of(root, "").obstacle()).isEmpty();
    }

    @Test
    void driver_is_found_where_the_path_of_libraries_leads() throws IOException {
        place("opt/driver/libcuda.so.1");
        place("dev/nvidiactl");

        assertThat(CudaProbe.of(root, root + "/opt/driver:").obstacle()).isEmpty();
    }

    private void place(String file) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.write(root.resolve(file), new byte[0]);
    }
}
