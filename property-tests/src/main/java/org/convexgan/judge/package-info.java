/**
 * Verdicts on answers: everything is recomputed from the problem's definition, nothing that a solver says is trusted.
 *
 * <p>Imports: {@code golden}, and of the reference implementation {@code linalg}, {@code certificate}, {@code problem} and {@code spi}.
 */
@NullMarked
package org.convexgan.judge;

import org.jspecify.annotations.NullMarked;
