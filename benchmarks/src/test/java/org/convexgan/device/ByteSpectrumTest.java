package org.convexgan.device;

/** Spectra by products of 8-bit integers. */
class ByteSpectrumTest extends BlockSpectrumContract {
    @Override
    Device device() {
        return Device.INTEGER;
    }
}
