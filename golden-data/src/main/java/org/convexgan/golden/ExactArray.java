package org.convexgan.golden;

import java.util.List;
import java.util.Objects;
import org.hipparchus.fraction.BigFraction;

/**
 * A vector or matrix of exact rationals.
 *
 * @param shape {@code [n]} or {@code [rows, columns]}, each {@code >= 1}
 * @param data entries, row-major; as many as the shape says
 */
public record ExactArray(List<Integer> shape, List<BigFraction> data) {
    public ExactArray {
        shape = List.copyOf(shape);
        data = List.copyOf(data);
        if (shape.isEmpty() || shape.size() > 2 || shape.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("shape must be [n] or [rows, columns] with each >= 1, but was " + shape);
        }
        long size = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (size != data.size()) {
            throw new IllegalArgumentException(
                    "data must have " + size + " entries (shape " + shape + "), but had " + data.size());
        }
    }

    /**
     * Returns an entry of a matrix.
     *
     * @throws IndexOutOfBoundsException if this is no matrix with such an entry
     */
    public BigFraction at(int row, int column) {
        if (shape.size() != 2) {
            throw new IndexOutOfBoundsException("shape must be [rows, columns], but was " + shape);
        }
        Objects.checkIndex(row, shape.get(0));
        Objects.checkIndex(column, shape.get(1));
        return data.get(row * shape.get(1) + column);
    }

    static ExactArray read(JsonReading json) {
        try {
            return new ExactArray(
                    json.integers("shape"),
                    json.texts("data").stream().map(Rational::parse).toList());
        } catch (MalformedDataException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw json.fault(e.getMessage());
        }
    }
}
