package org.convexgan.device;

/** Spectra by products in f32. */
class SinglePrecisionSpectrumTest extends BlockSpectrumContract {
    @Override
    Device device() {
        return Device.NATIVE;
    }
}
