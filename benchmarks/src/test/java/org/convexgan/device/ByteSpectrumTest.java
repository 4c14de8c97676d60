package org.convexgan.device;

import org.convexgan.onnx.ByteProducts;

/** Spectra by products of 8-bit integers. */
class ByteSpectrumTest extends BlockSpectrumContract {
    private static final ByteProducts PRODUCTS = new ByteProducts();

    @Override
    Products products() {
        return new Products.OfBytes(PRODUCTS, 2);
    }
}
