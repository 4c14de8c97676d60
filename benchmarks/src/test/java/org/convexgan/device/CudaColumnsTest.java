package org.convexgan.device;

import org.junit.jupiter.api.BeforeAll;

/** What is done with columns on a CUDA device. */
class CudaColumnsTest extends GpuColumnsTest {
    @BeforeAll
    static void device() {
        Loading.assume(Device.CUDA);
    }

    @Override
    Gpu gpu() {
        return CudaDevice.open();
    }

    @Override
    long open() {
        return CudaDevice.open().pieces();
    }
}
