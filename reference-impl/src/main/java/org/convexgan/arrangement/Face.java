package org.convexgan.arrangement;

import org.convexgan.linalg.Matrix;

/**
 * A face of an arrangement with the linear map that a rectifier is on it.
 *
 * <pre>{@code
 * (X·u)_+ = activation·y   for all u = basis·y in the closure of the face
 * }</pre>
 *
 * @param basis {@code d×k}, orthonormal columns that span the face within the span of the normals; {@code k ≥ 1} is its dimension
 * @param activation {@code n×k}: the rows of {@code X·basis} that are positive on the face, and zero rows for the others
 */
public record Face(Matrix basis, Matrix activation) {}
