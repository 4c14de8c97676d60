package org.convexgan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** Tells a run that this program is being ended, e.g. by Ctrl-C, and the user how to continue. */
final class Interruption {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /**
     * Watches until {@link #end()}.
     *
     * @param ending is told that the program is being ended
     * @param ledger what the run has written so far
     */
    static Interruption watch(Runnable ending, CommandSpec spec, Path ledger) {
        Thread hook = new Thread(() -> {
            ending.run();
            spec.commandLine()
                    .getErr()
                    .println("%n%s: interrupted; %s keeps what there is so far, --resume continues"
                            .formatted(spec.qualifiedName(), ledger));
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** Stops watching, unless the program is ending already. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isEnding) {
            // the hook runs, and says what there is to say
        }
    }
}
