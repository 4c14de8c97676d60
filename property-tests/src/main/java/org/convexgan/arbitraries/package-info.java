/**
 * Generators of instances that are built from their answers: choose a spectrum, a mean or a clipped sample, then hide it. Numbers are short binary
 * fractions, so that counterexamples shrink to something readable and ties are exact.
 *
 * <p>Imports: {@code judge.property}, and of the reference implementation {@code linalg}, {@code polytope}, {@code overparam}, {@code images},
 * {@code progressive} and {@code problem}.
 */
@NullMarked
package org.convexgan.arbitraries;

import org.jspecify.annotations.NullMarked;
