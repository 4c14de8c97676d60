package org.convexgan.linalg;

import java.util.List;

/** A finite real number, vector or matrix: what a point of a problem is made of. */
public sealed interface Tensor permits Matrix, Vector, Scalar {

    /** Returns the dimensions: none for a number, {@code [n]} for a vector, {@code [rows, columns]} for a matrix. */
    List<Integer> shape();

    /** Returns the largest absolute entry, 0 if there is none. */
    double maxAbs();

    /** Returns a fresh array of the entries, row by row. */
    double[] toArray();
}
