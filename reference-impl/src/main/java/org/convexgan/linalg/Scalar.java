package org.convexgan.linalg;

import java.util.List;

/**
 * A finite real number as a variable of a point.
 *
 * @param value the number
 */
public record Scalar(double value) implements Tensor {
    public Scalar {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("scalar must be finite, but was " + value);
        }
    }

    @Override
    public List<Integer> shape() {
        return List.of();
    }

    @Override
    public double maxAbs() {
        return Math.abs(value);
    }

    @Override
    public double[] toArray() {
        return new double[] {value};
    }
}
