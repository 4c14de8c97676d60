package org.convexgan.cli;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells a run that this program is being ended, e.g. by Ctrl-C, and the user what is left of it and how to continue. */
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
        return watch(spec, () -> {
            ending.run();
            return ledger + " keeps what there is so far, --resume continues";
        });
    }

    private static Interruption watch(CommandSpec spec, Supplier<String> left) {
        Thread hook = new Thread(() -> spec.commandLine()
                .getErr()
                .println("%n%s: interrupted; %s".formatted(spec.qualifiedName(), left.get())));
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** Executes a command line, and watches if its command is {@link Interruptible}. */
    static int execute(ParseResult arguments) {
        ParseResult last = arguments;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandSpec spec = last.commandSpec();
        if (!(spec.userObject() instanceof Interruptible command)) {
            return new CommandLine.RunLast().execute(arguments);
        }
        Interruption interruption = watch(spec, command::leftWhenInterrupted);
        try {
            return new CommandLine.RunLast().execute(arguments);
        } finally {
            interruption.end();
        }
    }

    /** Stops watching. In a program that is ending this never returns: the hook has said what there is to say. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isEnding) {
            awaitTheEnd();
        }
    }

    private static void awaitTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
