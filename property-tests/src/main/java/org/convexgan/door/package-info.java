/**
 * The wire format of problems and answers: strict JSON with the field names of the problem catalogue.
 *
 * <p>Imports: {@code golden}, and of the reference implementation {@code linalg}, {@code problem} and {@code spi}.
 */
@NullMarked
package org.convexgan.door;

import org.jspecify.annotations.NullMarked;
