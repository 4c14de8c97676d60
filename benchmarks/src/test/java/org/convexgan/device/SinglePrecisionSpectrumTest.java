package org.convexgan.device;

/** Spectra by products in f32. */
class SinglePrecisionSpectrumTest extends BlockSpectrumContract {
    @Override
    Products products() {
        return new Products.InSinglePrecision(2);
    }
}
