/**
 * The command-line tool: the table of claims, certification on real images, the catalogue of problems.
 *
 * <p>This is the only package that writes to the standard streams, through the writers that picocli hands out.
 *
 * <p>Imports: {@code golden}, {@code golden.images}; of the reference implementation {@code linalg}, {@code
 * certificate}, {@code problem} and {@code spi}; {@code judge}, {@code ledger}, {@code report}; picocli and Jackson.
 */
@NullMarked
package org.convexgan.cli;

import org.jspecify.annotations.NullMarked;
