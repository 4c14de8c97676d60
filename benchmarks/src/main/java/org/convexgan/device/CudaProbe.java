package org.convexgan.device;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether there seems to be a CUDA device, found out without loading native code.
 *
 * @param driver whether the driver's library is installed
 * @param device whether the driver shows a device
 */
record CudaProbe(boolean driver, boolean device) {
    private static final String LIBRARY = "libcuda.so.1";

    /**
     * Looks.
     *
     * @param root of the file system
     * @param libraryPath further folders of libraries, separated by colons, as in {@code LD_LIBRARY_PATH}
     */
    static CudaProbe of(Path root, String libraryPath) {
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
                Stream.concat(folders, further).anyMatch(folder -> Files.exists(folder.resolve(LIBRARY))),
                Stream.of("dev/nvidiactl", "dev/dxg").anyMatch(node -> Files.exists(root.resolve(node))));
    }

    /** Returns why no device can be used; nothing if one can. */
    Optional<String> obstacle() {
        return driver && device ? Optional.empty() : Optional.of("no-gpu");
    }
}
