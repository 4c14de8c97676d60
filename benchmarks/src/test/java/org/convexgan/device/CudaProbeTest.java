package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaProbeTest {
    @TempDir
    private Path root;

    @Test
    void machine_without_driver_has_no_gpu() {
        CudaProbe probe = CudaProbe.of(withBackend(), root, "");

        assertThat(probe.obstacle()).hasValue("no-gpu");
    }

    @Test
    void driver_without_device_is_no_gpu() throws IOException {
        place("usr/lib64/libcuda.so.1");

        CudaProbe probe = CudaProbe.of(withBackend(), root, "");

        assertThat(probe.driver()).isTrue();
        assertThat(probe.obstacle()).hasValue("no-gpu");
    }

    @Test
    void device_is_of_no_use_to_a_build_without_the_backend() throws IOException {
        place("opt/driver/libcuda.so.1");
        place("dev/nvidiactl");

        CudaProbe probe = CudaProbe.of(new URLClassLoader(new URL[0], null), root, root + "/opt/driver:");

        assertThat(probe.obstacle()).hasValue("built without -Dcuda");
    }

    @Test
    void backend_driver_and_device_together_can_be_used() throws IOException {
        place("usr/lib64/libcuda.so.1");
        place("dev/nvidiactl");
        place("org/nd4j/linalg/jcublas/JCublasBackend.class");

        CudaProbe probe = CudaProbe.of(withBackend(), root, "");

        assertThat(probe.obstacle()).isEmpty();
    }

    private ClassLoader withBackend() {
        try {
            place("org/nd4j/linalg/jcublas/JCublasBackend.class");
            return new URLClassLoader(new URL[] {root.toUri().toURL()}, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void place(String file) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.write(root.resolve(file), new byte[0]);
    }
}
