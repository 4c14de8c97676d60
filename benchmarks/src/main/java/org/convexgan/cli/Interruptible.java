package org.convexgan.cli;

/** A command that takes long enough to be ended by Ctrl-C. */
@FunctionalInterface
interface Interruptible {
    /**
     * Says what is left and how to go on; called while the command still works.
     *
     * @return e.g. {@code "nothing was written"}
     */
    String leftWhenInterrupted();
}
