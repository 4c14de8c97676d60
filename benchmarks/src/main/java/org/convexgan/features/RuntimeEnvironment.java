package org.convexgan.features;

import ai.onnxruntime.OrtEnvironment;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** ONNX Runtime, loaded in a way that does not end the process. */
final class RuntimeEnvironment {
    /**
     * Bytes of stack. The runtime matches the command line of the process with a regular expression when it is loaded (1.29), by a recursion as deep as that is
     * long: some 4,000 characters, which class paths have, overflow a stack of usual size, and the process is killed.
     */
    private static final long STACK = 1L << 28;

    private static @Nullable OrtEnvironment loaded;

    private RuntimeEnvironment() {}

    /**
     * Returns the one environment of the process.
     *
     * @throws LinkageError if it cannot be loaded on this machine
     * @throws IllegalStateException if interrupted, or for another reason
     */
    static synchronized OrtEnvironment get() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static OrtEnvironment load() {
        AtomicReference<OrtEnvironment> environment = new AtomicReference<>();
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Thread loader = new Thread(null, () -> environment.set(OrtEnvironment.getEnvironment()), "onnx runtime", STACK);
        loader.setUncaughtExceptionHandler((thread, thrown) -> fault.set(thrown));
        loader.start();
        try {
            loader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("loading ONNX Runtime was interrupted", e);
        }
        if (fault.get() instanceof LinkageError missing) {
            throw missing;
        }
        if (fault.get() != null) {
            throw new IllegalStateException("ONNX Runtime cannot be loaded", fault.get());
        }
        return Objects.requireNonNull(environment.get(), "environment");
    }
}
