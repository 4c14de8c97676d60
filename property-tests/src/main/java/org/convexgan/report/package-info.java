/**
 * Reports: the table of claims as console text, Markdown and HTML, computed from a ledger and the registry and from
 * nothing else.
 *
 * <p>Imports: {@code golden}, {@code ledger}, and of {@code certificate} only the tolerance that a plot marks.
 */
@NullMarked
package org.convexgan.report;

import org.jspecify.annotations.NullMarked;
