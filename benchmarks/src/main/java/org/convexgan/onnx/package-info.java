/**
 * Products of 8-bit integers by ONNX Runtime, whose kernels use what a processor has for them.
 *
 * <pre>{@code
 * C = (A − a)(B − b),  A in [0, 255], B in [−128, 127], sums of 32 bits    ByteProducts: the operator MatMulInteger
 * }</pre>
 *
 * <p>RuntimeEnvironment loads that runtime, for networks too.
 *
 * <p>Imports: ONNX Runtime.
 */
@NullMarked
package org.convexgan.onnx;

import org.jspecify.annotations.NullMarked;
