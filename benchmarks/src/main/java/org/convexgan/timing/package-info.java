/**
 * Runs of benchmarks: what is timed, in which order, and what the ledger says about it.
 *
 * <pre>{@code
 * TimedCase      one thing that one subject does; a round of it gives an Outcome
 * JmhSuite       micro and scaling: the JMH classes, one fork per round
 * PeerSuite      the same instances solved by the reference and by programs that the user has installed
 * ScriptProcess  a program of the user that runs a script of ours
 * DoorSuite      how many answers per second the doors of the conformance kit take
 * PipelineSuite  ProCoGAN from tiles to certified weights, by each engine in a process of its own
 * EmptyCase      what the harness of each of them takes
 * TimingRunner   all cases in turn, round by round, into the ledger
 * }</pre>
 *
 * <p>Imports: {@code benchmarks}, the conformance kit ({@code door}, {@code judge}, {@code ledger}, {@code report}, {@code conformance} for provenance),
 * {@code device}, {@code spi} and below; JMH.
 */
@NullMarked
package org.convexgan.timing;

import org.jspecify.annotations.NullMarked;
