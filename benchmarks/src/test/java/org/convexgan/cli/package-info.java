/**
 * Tests of the command-line tool, which run it as its main class does, on files of their own.
 *
 * <p>Imports: what the tested package imports.
 */
@NullMarked
package org.convexgan.cli;

import org.jspecify.annotations.NullMarked;
