package org.convexgan.device;

/** Spectra by products on a CUDA device. */
class CudaSpectrumTest extends BlockSpectrumContract {
    @Override
    Device device() {
        return Device.CUDA;
    }
}
