/**
 * Dense real linear algebra with the names and shapes of the papers; the only package that sees ojAlgo.
 *
 * <p>Every factory refuses NaN and infinity, and an operation whose result overflows throws {@link ArithmeticException}, so a value
 * of this package is always finite. A matrix is {@code n×d} with one sample per row; vectors have one dimension.
 *
 * <p>Imports: nothing of this project.
 */
@NullMarked
package org.convexgan.linalg;

import org.jspecify.annotations.NullMarked;
