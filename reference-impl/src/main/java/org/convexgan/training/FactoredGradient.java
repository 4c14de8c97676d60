package org.convexgan.training;

import java.util.ArrayList;
import java.util.List;

/**
 * The gradient {@code LᵀR} of a large matrix of parameters, kept as its two factors of few rows.
 *
 * <p>A minibatch gives a gradient of low rank; the product is never stored.
 */
final class FactoredGradient {
    private final List<float[]> left = new ArrayList<>();
    private final List<float[]> right = new ArrayList<>();

    /** Adds {@code l·rᵀ}. */
    void add(float[] l, float[] r) {
        left.add(l);
        right.add(r);
    }

    /** Returns row {@code i} of the gradient. */
    float[] row(int i) {
        float[] row = new float[right.get(0).length];
        for (int k = 0; k < left.size(); k++) {
            SkinnyProducts.add(row, left.get(k)[i], right.get(k), 0, 0, row.length);
        }
        return row;
    }
}
