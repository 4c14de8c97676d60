package org.convexgan.device;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.PointerType;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Reference;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream of a CUDA device, with a handle of cuBLAS. */
final class CudaQueue implements Gpu.Queue {
    private static final int THREADS = 256;
    private static final int BLOCKS_OF_ROWS = 256;
    private static final int MOST_BLOCKS = 4096;

    /** Times a power of two, and added, it leaves no room for less than that: {@code 2^52 + 2^51}. */
    private static final double WHOLE = 0x1.8p52;

    private static final int NON_BLOCKING = 1;
    private static final int LOWER = 0;
    private static final int RIGHT = 1;
    private static final DoubleByReference ONE = new DoubleByReference(1);

    private final CudaDevice device;
    private final NativeCalls driver;
    private final NativeCalls blas;
    private final Pointer stream;
    private final Pointer handle;
    private @Nullable Pointer staging;
    private int staged;

    CudaQueue(CudaDevice device) {
        this.device = device;
        this.driver = device.driver();
        this.blas = device.blas();
        device.use();
        PointerByReference found = new PointerByReference();
        driver.call("cuStreamCreate", found, NON_BLOCKING);
        stream = found.getValue();
        blas.call("cublasCreate_v2", found);
        handle = found.getValue();
        blas.call("cublasSetStream_v2", handle, stream);
    }

    @Override
    public ByteBuffer staging(int bytes) {
        if (staging == null || staged < bytes) {
            device.use();
            if (staging != null) {
                driver.call("cuMemFreeHost", staging);
                staging = null;
            }
            PointerByReference found = new PointerByReference();
            driver.call("cuMemAllocHost_v2", found, (long) bytes);
            staging = found.getValue();
            staged = bytes;
        }
        return staging.getByteBuffer(0, bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public void upload(ByteBuffer from, Gpu.Memory to) {
        upload(from.slice(), from.remaining(), to);
    }

    @Override
    public void upload(DoubleBuffer from, Gpu.Memory to) {
        upload(from.slice(), (long) Double.BYTES * from.remaining(), to);
    }

    private void upload(Buffer from, long bytes, Gpu.Memory to) {
        device.use();
        driver.call("cuMemcpyHtoDAsync_v2", CudaDevice.address(to), Native.getDirectBufferPointer(from), bytes, stream);
        finish();
        Reference.reachabilityFence(from); // an address does not keep it
    }

    @Override
    public void download(Gpu.Memory from, DoubleBuffer to) {
        device.use();
        driver.call(
                "cuMemcpyDtoHAsync_v2",
                Native.getDirectBufferPointer(to.slice()),
                CudaDevice.address(from),
                (long) Double.BYTES * to.remaining(),
                stream);
        finish();
        Reference.reachabilityFence(to);
    }

    @Override
    public void clear(Gpu.Memory memory, long count) {
        device.use();
        driver.call("cuMemsetD8Async", CudaDevice.address(memory), (byte) 0, Double.BYTES * count, stream);
    }

    @Override
    public void centre(Gpu.Memory levels, Gpu.Memory reference, Gpu.Memory centred, int columns, int rows) {
        launch(
                device.kernels().centre(),
                (columns + THREADS - 1) / THREADS,
                Math.min(rows, BLOCKS_OF_ROWS),
                new LongByReference(CudaDevice.address(levels)),
                new LongByReference(CudaDevice.address(reference)),
                new LongByReference(CudaDevice.address(centred)),
                new IntByReference(columns),
                new IntByReference(rows));
    }

    /** Runs a kernel with its parameters. */
    private void launch(Pointer kernel, int blocks, int blocksOfRows, PointerType... parameters) {
        device.use();
        Pointer[] pointers =
                Arrays.stream(parameters).map(PointerType::getPointer).toArray(Pointer[]::new);
        driver.call(
                "cuLaunchKernel", kernel, blocks, blocksOfRows, 1, THREADS, 1, 1, 0, stream, pointers, Pointer.NULL);
    }

    @Override
    public void copy(Gpu.Memory from, long fromNumber, Gpu.Memory to, long toNumber, long count) {
        device.use();
        driver.call(
                "cuMemcpyDtoDAsync_v2",
                CudaDevice.address(to) + Double.BYTES * toNumber,
                CudaDevice.address(from) + Double.BYTES * fromNumber,
                Double.BYTES * count,
                stream);
    }

    @Override
    public void multiply(Gpu.Factor a, Gpu.Factor b, int m, int n, int k, double alpha, double beta, Gpu.Factor c) {
        device.use();
        blas.call(
                "cublasDgemm_v2",
                handle,
                order(a),
                order(b),
                m,
                n,
                k,
                new DoubleByReference(alpha),
                CudaDevice.address(a.entries()),
                a.stride(),
                CudaDevice.address(b.entries()),
                b.stride(),
                new DoubleByReference(beta),
                CudaDevice.address(c.entries()),
                c.stride());
    }

    @Override
    public void addSquare(Gpu.Factor a, int n, int k, Gpu.Factor c) {
        device.use();
        blas.call(
                "cublasDsyrk_v2",
                handle,
                LOWER,
                order(a),
                n,
                k,
                ONE,
                CudaDevice.address(a.entries()),
                a.stride(),
                ONE,
                CudaDevice.address(c.entries()),
                c.stride());
    }

    private int order(Gpu.Factor factor) {
        return factor.isTransposed() ? 1 : 0;
    }

    @Override
    public void add(double factor, Gpu.Memory from, Gpu.Memory to, int count) {
        device.use();
        DoubleByReference alpha = new DoubleByReference(factor);
        blas.call("cublasDaxpy_v2", handle, count, alpha, CudaDevice.address(from), 1, CudaDevice.address(to), 1);
    }

    @Override
    public void scale(double factor, Gpu.Memory memory, int count) {
        device.use();
        blas.call("cublasDscal_v2", handle, count, new DoubleByReference(factor), CudaDevice.address(memory), 1);
    }

    @Override
    public void scaleColumns(Gpu.Memory from, Gpu.Memory factors, Gpu.Memory to, int rows, int columns) {
        device.use();
        blas.call(
                "cublasDdgmm",
                handle,
                RIGHT,
                rows,
                columns,
                CudaDevice.address(from),
                rows,
                CudaDevice.address(factors),
                1,
                CudaDevice.address(to),
                rows);
    }

    @Override
    public void round(Gpu.Memory from, double unit, Gpu.Memory to, int count) {
        launch(
                device.kernels().round(),
                Math.min((count + THREADS - 1) / THREADS, MOST_BLOCKS),
                1,
                new LongByReference(CudaDevice.address(from)),
                new LongByReference(CudaDevice.address(to)),
                new DoubleByReference(WHOLE * unit),
                new IntByReference(count));
    }

    @Override
    public double norm(Gpu.Memory memory, int count) {
        device.use();
        DoubleByReference norm = new DoubleByReference();
        blas.call("cublasDnrm2_v2", handle, count, CudaDevice.address(memory), 1, norm);
        return norm.getValue();
    }

    @Override
    public double largest(Gpu.Memory memory, int count) {
        device.use();
        IntByReference index = new IntByReference();
        blas.call("cublasIdamax_v2", handle, count, CudaDevice.address(memory), 1, index);
        DoubleByReference number = new DoubleByReference();
        long at = CudaDevice.address(memory) + Double.BYTES * (index.getValue() - 1L);
        driver.call("cuMemcpyDtoHAsync_v2", number, at, (long) Double.BYTES, stream);
        finish();
        return Math.abs(number.getValue());
    }

    /** Finds the release of cuBLAS. */
    void version(IntByReference version) {
        blas.call("cublasGetVersion_v2", handle, version);
    }

    @Override
    public void finish() {
        device.use();
        driver.call("cuStreamSynchronize", stream);
    }

    /** Keeps the queue for the next user: to make one takes long. */
    @Override
    public void close() {
        device.keep(this);
    }
}
