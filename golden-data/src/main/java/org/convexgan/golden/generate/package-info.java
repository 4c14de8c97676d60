/**
 * Derives every golden vector in exact rational arithmetic and proves it before it is written.
 *
 * <pre>
 * instance                → ExactProblem: data, definition, and a proof of the optimum (or of infeasibility)
 * primal-dual certificate → RationalMatrix: positive semidefiniteness by rational LDL', exact rank
 * roots                   → Interval: rational ends, 45 digits
 * exponentials, logarithms → Exponential: rational ends, 80 digits
 * negative case           → ExactJudge: the first check that fails, each verdict with a margin of 1000 tolerances
 * </pre>
 *
 * <p>Imports: the loader's package and exact fractions; no floating-point arithmetic, so every JDK writes the same bytes.
 */
@NullMarked
package org.convexgan.golden.generate;

import org.jspecify.annotations.NullMarked;
