/**
 * The command-line tool: conformance runs of anybody's implementation, their reports, comparison and audit; the table of
 * claims, certification on real images, generators of images and their distance from real ones, the engines that train them beside what users would pick, the width studies, the
 * catalogues of problems and vectors.
 *
 * <p>This is the only package that writes to the standard streams, through the writers that picocli hands out.
 *
 * <p>Imports: {@code golden}, {@code golden.images}; of the reference implementation {@code linalg}, {@code
 * certificate}, {@code images}, {@code metrics}, {@code overparam}, {@code problem}, {@code training}, {@code progressive} and {@code spi};
 * {@code features}; {@code judge}, {@code door}, {@code conformance}, {@code ledger}, {@code report}; {@code device}; {@code timing}; picocli, FreeMarker, Jackson and the
 * progress bar.
 */
@NullMarked
package org.convexgan.cli;

import org.jspecify.annotations.NullMarked;
