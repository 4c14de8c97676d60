/**
 * Microbenchmarks of the reference solvers and of the judge; no answer is timed before a certificate has proved it
 * right.
 *
 * <pre>{@code
 * solvers of scatters     one d×d eigenproblem: read against Baseline.eigen
 * solvers of sums         one pass over n·d numbers: read against Baseline.columnSums
 * solvers on the line     n numbers: read against Sorting.sort; HeadTailVertices has 3·2^(n−1) of them
 * }</pre>
 *
 * <p>Imports: of the reference implementation {@code linalg}, {@code certificate}, {@code problem} and {@code spi};
 * {@code judge}; JMH.
 */
@NullMarked
package org.convexgan.benchmarks;

import org.jspecify.annotations.NullMarked;
