package org.convexgan.device;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The first CUDA device, by the driver and by cuBLAS, both as they are installed: any release of cuBLAS since 11 that knows the device. */
final class CudaDevice implements Gpu {
    private static final String DRIVER = "libcuda.so.1";
    private static final List<String> BLAS =
            List.of("libcublas.so.13", "libcublas.so.12", "libcublas.so.11", "libcublas.so");

    private static final Cleaner CLEANER = Cleaner.create();
    private static final int MOST_CHARACTERS = 256;

    private static @Nullable CudaDevice opened;

    private final NativeCalls driver;
    private final NativeCalls blas;
    private final int device;
    private final Pointer context;
    private final CudaKernels kernels;
    private final AtomicLong pieces = new AtomicLong();
    private final Deque<CudaQueue> idle = new ConcurrentLinkedDeque<>();

    private CudaDevice() {
        NativeLibrary library = NativeLibrary.getInstance(DRIVER);
        driver = new NativeCalls(library, status -> errorName(library, status));
        driver.call("cuInit", 0);
        IntByReference first = new IntByReference();
        driver.call("cuDeviceGet", first, 0);
        device = first.getValue();
        PointerByReference found = new PointerByReference();
        driver.call("cuDevicePrimaryCtxRetain", found, device);
        context = found.getValue();
        use();
        kernels = CudaKernels.compile(driver);
        blas = usableBlas();
    }

    /**
     * Returns the device, opened at the first call.
     *
     * @throws IllegalStateException if there is none, or no cuBLAS that can be used
     * @throws UnsatisfiedLinkError if the driver is missing
     */
    static synchronized CudaDevice open() {
        if (opened == null) {
            opened = new CudaDevice();
        }
        return opened;
    }

    /** Returns the name of the device, and the numbers that the driver's and cuBLAS's releases have in their own counting. */
    String description() {
        byte[] name = new byte[MOST_CHARACTERS];
        driver.call("cuDeviceGetName", name, name.length, device);
        IntByReference supported = new IntByReference();
        driver.call("cuDriverGetVersion", supported);
        IntByReference version = new IntByReference();
        try (CudaQueue queue = queue()) {
            queue.version(version);
        }
        return "%s, CUDA %d, cuBLAS %d".formatted(Native.toString(name), supported.getValue(), version.getValue());
    }

    /** Returns the newest library that makes a handle: one may be newer than the driver. */
    private static NativeCalls usableBlas() {
        List<String> obstacles = new ArrayList<>();
        for (String name : BLAS) {
            try {
                NativeCalls calls = new NativeCalls(NativeLibrary.getInstance(name), (name + ", status %d")::formatted);
                PointerByReference handle = new PointerByReference();
                calls.call("cublasCreate_v2", handle);
                calls.call("cublasDestroy_v2", handle.getValue());
                return calls;
            } catch (UnsatisfiedLinkError e) {
                obstacles.add(name + " not found");
            } catch (IllegalStateException e) {
                obstacles.add(e.getMessage());
            }
        }
        throw new IllegalStateException("cuBLAS must be installed: " + String.join("; ", obstacles));
    }

    private static String errorName(NativeLibrary driver, int status) {
        PointerByReference name = new PointerByReference();
        return driver.getFunction("cuGetErrorName").invokeInt(new Object[] {status, name}) == 0
                ? name.getValue().getString(0)
                : "status %d of the driver".formatted(status);
    }

    /** Makes the device that of the current thread. */
    void use() {
        driver.call("cuCtxSetCurrent", context);
    }

    @Override
    public long free() {
        use();
        LongByReference free = new LongByReference();
        driver.call("cuMemGetInfo_v2", free, new LongByReference());
        return free.getValue();
    }

    /** Returns how many pieces of memory were not given back. */
    long pieces() {
        return pieces.get();
    }

    @Override
    public Memory allocate(long bytes) {
        use();
        LongByReference address = new LongByReference();
        driver.call("cuMemAlloc_v2", address, bytes);
        pieces.incrementAndGet();
        return new CudaMemory(this, address.getValue());
    }

    @Override
    public CudaQueue queue() {
        CudaQueue queue = idle.poll();
        return queue == null ? new CudaQueue(this) : queue;
    }

    /** Takes a queue for the next user: to make one takes long. */
    void keep(CudaQueue queue) {
        idle.add(queue);
    }

    NativeCalls driver() {
        return driver;
    }

    NativeCalls blas() {
        return blas;
    }

    CudaKernels kernels() {
        return kernels;
    }

    /** Memory that is given back once, by who has it or by the collector where that was forgotten after a failure. */
    private static final class CudaMemory implements Memory {
        private final long address;
        private final Cleaner.Cleanable cleanable;

        CudaMemory(CudaDevice device, long address) {
            this.address = address;
            this.cleanable = CLEANER.register(this, () -> {
                device.use();
                device.driver.call("cuMemFree_v2", address);
                device.pieces.decrementAndGet();
            });
        }

        @Override
        public void close() {
            cleanable.clean();
        }
    }

    /** The memory must not be collected before work with the address is done: queues finish before those who have it give it back. */
    static long address(Memory memory) {
        return ((CudaMemory) memory).address;
    }
}
