/**
 * Reports, computed from ledgers and the registry and from nothing else: the table of claims as console text, Markdown and HTML, and the comparison of
 * implementations as HTML, Markdown, CSV, LaTeX, JUnit XML, SARIF and a badge; the times of a run of benchmarks ({@code Timing*}) as HTML, Markdown, LaTeX, CSV,
 * SVG and JSON.
 *
 * <p>Imports: {@code golden}, {@code ledger}, and of {@code certificate} only the tolerance that a plot marks and the words of refusals; {@code metrics} for
 * bootstrap intervals.
 */
@NullMarked
package org.convexgan.report;

import org.jspecify.annotations.NullMarked;
