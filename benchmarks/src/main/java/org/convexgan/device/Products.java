package org.convexgan.device;

import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Vector;

/** A way to multiply with the scatter of images. */
interface Products {
    /** Opens data whose mean is to be found. */
    CentredProducts of(PixelRows rows);

    /** Opens data whose mean is known. */
    CentredProducts of(PixelRows rows, Vector mean);

    /** Products in f32 where Nd4j computes. */
    record InSinglePrecision(int threads) implements Products {
        @Override
        public CentredProducts of(PixelRows rows) {
            return CentredRows.of(rows, threads);
        }

        @Override
        public CentredProducts of(PixelRows rows, Vector mean) {
            return CentredRows.of(rows, mean, threads);
        }
    }

    /** Products of 8-bit integers. */
    record OfBytes(int threads) implements Products {
        @Override
        public CentredProducts of(PixelRows rows) {
            return ByteRows.of(rows, threads);
        }

        @Override
        public CentredProducts of(PixelRows rows, Vector mean) {
            return ByteRows.of(rows, mean, threads);
        }
    }

    /** Products in f64 on a device. */
    record OnGpu(Gpu gpu, int threads) implements Products {
        @Override
        public CentredProducts of(PixelRows rows) {
            return GpuRows.of(rows, gpu, threads);
        }

        @Override
        public CentredProducts of(PixelRows rows, Vector mean) {
            return GpuRows.of(rows, mean, gpu, threads);
        }
    }
}
