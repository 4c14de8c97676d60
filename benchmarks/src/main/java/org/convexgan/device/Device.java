package org.convexgan.device;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
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
    /** The processor, by its instructions for 8-bit integers, which pixels are. */
    INTEGER {
        @Override
        public Optional<String> obstacle() {
            return NATIVE.obstacle().or(() -> {
                String library =
                        "org/bytedeco/dnnl/%s/%s".formatted(Loader.getPlatform(), System.mapLibraryName("jnidnnl"));
                return loader().getResource(library) == null
                        ? Optional.of("no 8-bit products for this platform")
                        : Optional.empty();
            });
        }

        @Override
        public Duration load() {
            long start = System.nanoTime();
            NATIVE.load();
            try {
                if (!ByteProducts.areExact()) {
                    throw new IllegalStateException("8-bit products of this processor are not exact");
                }
            } catch (LinkageError e) {
                throw new IllegalStateException("the runtime of 8-bit products cannot be loaded: " + first(e), e);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }

        @Override
        public Optional<String> description() {
            return Optional.of(
                    ByteProducts.digits() == Digits.OF_8_BITS
                            ? "8-bit products added in 32 bits"
                            : "8-bit products added by two in 16 bits: digits of 7 bits");
        }

        @Override
        Products products() {
            return new Products.OfBytes(threads());
        }
    },
    /** The first CUDA device, by the driver and the cuBLAS that are installed; what is small is computed on the processor. */
    CUDA {
        @Override
        public Optional<String> obstacle() {
            String libraryPath = Objects.requireNonNullElse(System.getenv("LD_LIBRARY_PATH"), "");
            return CudaProbe.of(Path.of("/"), libraryPath).obstacle().or(NATIVE::obstacle);
        }

        @Override
        public Duration load() {
            long start = System.nanoTime();
            NATIVE.load();
            try {
                if (!GpuRows.areExact(CudaDevice.open())) {
                    throw new IllegalStateException("products of this device are not exact where those of f64 are");
                }
            } catch (LinkageError e) {
                throw new IllegalStateException("the driver of CUDA cannot be loaded: " + first(e), e);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }

        @Override
        public Optional<String> description() {
            return Optional.of(CudaDevice.open().description());
        }

        @Override
        Products products() {
            return new Products.OnGpu(CudaDevice.open(), Math.min(MOST_QUEUES, threads()));
        }
    };

    /** Threads that feed a device: one of them reads while the tiles of others are multiplied. */
    private static final int MOST_QUEUES = 4;

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
            throw new IllegalStateException("the native library cannot be loaded: " + first(e), e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Returns what is used of the machine, or how; nothing if there is nothing to choose. Call {@link #load} first. */
    public Optional<String> description() {
        return Optional.empty();
    }

    /**
     * Returns the engine of this device; call {@link #load} first to keep the time of loading apart.
     *
     * @param seed of its random starts
     */
    public SpectrumEngine engine(long seed) {
        return new BlockSpectrum(toString(), seed, products());
    }

    Products products() {
        return new Products.InSinglePrecision(threads());
    }

    int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Returns the word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what happened first: which library or class is not there. */
    private static Throwable first(Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first;
    }

    private static ClassLoader loader() {
        return Device.class.getClassLoader();
    }
}
