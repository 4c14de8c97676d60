package org.convexgan.device;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.convexgan.progressive.SpectrumEngine;
import org.nd4j.linalg.factory.Nd4j;

/** Where native products can be computed. */
public enum Device {
    /** The processor, by the library beside the runnable jar. */
    NATIVE {
        @Override
        public Optional<String> obstacle() {
            return loader().getResource("org/nd4j/linalg/cpu/nativecpu/CpuBackend.class") == null
                    ? Optional.of("no native library")
                    : Optional.empty();
        }
    },
    /** A CUDA device, if the program was built with {@code -Dcuda}. */
    CUDA {
        @Override
        public Optional<String> obstacle() {
            String libraryPath = Objects.requireNonNullElse(System.getenv("LD_LIBRARY_PATH"), "");
            return CudaProbe.of(loader(), Path.of("/"), libraryPath).obstacle();
        }
    };

    /** Returns why the device cannot be used, found out without loading native code; nothing if it probably can. */
    public abstract Optional<String> obstacle();

    /**
     * Loads the native library; the first time on a machine it is also unpacked.
     *
     * @return how long that took
     * @throws IllegalStateException if the library cannot be loaded on this machine
     */
    public Duration load() {
        long start = System.nanoTime();
        try {
            Nd4j.scalar(0f).close();
        } catch (LinkageError e) {
            throw new IllegalStateException("the native library cannot be loaded: " + e, e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Returns the engine of this device; call {@link #load} first to keep the time of loading apart.
     *
     * @param seed of its random starts
     */
    public SpectrumEngine engine(long seed) {
        return new BlockSpectrum(toString(), seed, threads());
    }

    /** Returns how many threads read and multiply: on a device two, one of which reads while the other's tile is multiplied. */
    private int threads() {
        return this == NATIVE ? Runtime.getRuntime().availableProcessors() : 2;
    }

    /** Returns the word on the command line. */
    @Override
    public String toString() {
        return this == NATIVE ? "native" : "cuda";
    }

    private static ClassLoader loader() {
        return Device.class.getClassLoader();
    }
}
