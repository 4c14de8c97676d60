/**
 * The record of a run, one JSON line per fact; reports are pure functions of it.
 *
 * <p>Imports: {@code golden}, and of the reference implementation {@code certificate}.
 */
@NullMarked
package org.convexgan.ledger;

import org.jspecify.annotations.NullMarked;
