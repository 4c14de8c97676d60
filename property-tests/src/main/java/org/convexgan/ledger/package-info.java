/**
 * The record of a run, one JSON line per fact; reports are pure functions of it.
 *
 * <p>Imports: nothing of this project.
 */
@NullMarked
package org.convexgan.ledger;

import org.jspecify.annotations.NullMarked;
