package org.convexgan.linalg;

import java.util.List;

/** A finite real vector or matrix: what a point of a problem is made of. */
public sealed interface Tensor permits Matrix, Vector {

    /** Returns the dimensions: {@code [n]} for a vector, {@code [rows, columns]} for a matrix. */
    List<Integer> shape();

    /** Returns the largest absolute entry, 0 if there is none. */
    double maxAbs();
}
