package org.convexgan.device;

/** Spectra by products in f64 on a device, which here is none: what is done there, and when. */
class GpuSpectrumTest extends BlockSpectrumContract {
    private static final int THREADS = 3;

    @Override
    Device device() {
        return Device.NATIVE;
    }

    @Override
    Products products() {
        return new Products.OnGpu(new HostGpu(1L << 30), THREADS);
    }
}
