package org.convexgan.overparam;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * A run of {@link DescentAscent}.
 *
 * @param w weights at the end, k×d
 * @param d discriminator at the end, m entries
 * @param residuals {@code r_t = f(W_t) − x̄} in row t, from 0 to the number of steps
 */
public record GdaPath(Matrix w, Vector d, Matrix residuals) {}
