/**
 * Tests that the benchmarks cover every solver and time only certified answers.
 *
 * <p>Imports: what the tested package imports.
 */
@NullMarked
package org.convexgan.benchmarks;

import org.jspecify.annotations.NullMarked;
