/**
 * The doors to an implementation under test: a Java object in this process, or a command that speaks the wire protocol in a process of its own. Both
 * answer with the same JSON, so both are judged alike.
 *
 * <p>{@link org.convexgan.door.Subjects} opens a door, {@link org.convexgan.door.Doctor} examines a new command step by step, {@link
 * org.convexgan.door.WireFormat} reads and writes problems and answers.
 *
 * <p>Imports: {@code golden}, and of the reference implementation {@code certificate}, {@code linalg}, {@code problem} and {@code spi}.
 */
@NullMarked
package org.convexgan.door;

import org.jspecify.annotations.NullMarked;
