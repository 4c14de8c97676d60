/**
 * Reports, computed from ledgers and the registry and from nothing else: the table of claims as console text, Markdown and HTML, and the comparison of
 * implementations as HTML, Markdown, CSV, LaTeX, JUnit XML, SARIF and a badge.
 *
 * <p>Imports: {@code golden}, {@code ledger}, and of {@code certificate} only the tolerance that a plot marks.
 */
@NullMarked
package org.convexgan.report;

import org.jspecify.annotations.NullMarked;
