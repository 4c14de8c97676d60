/**
 * Conformance runs: which instances a subject is asked, what a null subject would score on them, and how the answers enter the ledger, from which
 * every verdict can be recomputed without the subject.
 *
 * <p>Imports: {@code golden}, {@code ledger}, {@code door}, {@code judge}, {@code arbitraries}, and of the reference implementation {@code
 * linalg}, {@code certificate}, {@code problem} and {@code spi}.
 */
@NullMarked
package org.convexgan.conformance;

import org.jspecify.annotations.NullMarked;
