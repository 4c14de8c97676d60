package org.convexgan.device;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a CUDA device can be used, found out before any class of Nd4j is initialized: once that has failed, it fails for good.
 *
 * @param backend whether the program was built with {@code -Dcuda}
 * @param driver whether the driver's library is installed
 * @param device whether the driver shows a device
 */
record CudaProbe(boolean backend, boolean driver, boolean device) {
    private static final String BACKEND = "org/nd4j/linalg/jcublas/JCublasBackend.class";
    private static final String LIBRARY = "libcuda.so.1";

    /**
     * Looks.
     *
     * @param loader whose class path is searched for the backend
     * @param root of the file system
     * @param libraryPath further folders of libraries, separated by colons, as in {@code LD_LIBRARY_PATH}
     */
    static CudaProbe of(ClassLoader loader, Path root, String libraryPath) {
        Stream<Path> folders = Stream.of(
                        "usr/lib/x86_64-linux-gnu",
                        "usr/lib/aarch64-linux-gnu",
                        "usr/lib64",
                        "usr/lib/wsl/lib",
                        "usr/local/nvidia/lib64",
                        "usr/local/cuda/compat")
                .map(root::resolve);
        Stream<Path> further = Stream.of(libraryPath.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        return new CudaProbe(
                loader.getResource(BACKEND) != null,
                Stream.concat(folders, further).anyMatch(folder -> Files.exists(folder.resolve(LIBRARY))),
                Stream.of("dev/nvidiactl", "dev/dxg").anyMatch(node -> Files.exists(root.resolve(node))));
    }

    /** Returns why no device can be used; nothing if one can. */
    Optional<String> obstacle() {
        if (!driver || !device) {
            return Optional.of("no-gpu");
        }
        return backend ? Optional.empty() : Optional.of("built without -Dcuda");
    }
}
