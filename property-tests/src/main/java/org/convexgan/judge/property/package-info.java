/**
 * Claims as jqwik properties: what a property says about its claim, the subject under test, and the wrong implementations that the
 * properties must reject.
 *
 * <p>A properties class extends {@link org.convexgan.judge.property.ClaimProperties}, is annotated with {@link
 * org.convexgan.judge.property.Decides}, and marks its methods {@link org.convexgan.judge.property.AsPrinted}, {@link
 * org.convexgan.judge.property.Amended}, {@link org.convexgan.judge.property.Refutes} or {@link org.convexgan.judge.property.Supports}; the
 * verdict on the claim follows from how they end.
 *
 * <p>Imports: {@code golden}, {@code judge}, {@code ledger}, and of the reference implementation {@code certificate}, {@code problem} and {@code
 * spi}.
 */
@NullMarked
package org.convexgan.judge.property;

import org.jspecify.annotations.NullMarked;
