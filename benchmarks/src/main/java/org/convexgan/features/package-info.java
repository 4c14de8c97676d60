/**
 * Features of images from networks that users bring; the only package that sees the ONNX runtime.
 *
 * <p>Imports: {@code images}, {@code metrics}, {@code linalg}, {@code certificate}.
 */
@NullMarked
package org.convexgan.features;

import org.jspecify.annotations.NullMarked;
