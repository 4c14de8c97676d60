package org.convexgan.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A progress bar with the time still needed, on a terminal; elsewhere nothing. */
final class ProgressDisplay implements AutoCloseable {
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final @Nullable ProgressBar bar;

    private ProgressDisplay(PrintWriter err, @Nullable ProgressBar bar) {
        this.err = err;
        this.bar = bar;
    }

    /** Starts a bar if somebody watches, as far as Java can tell. */
    static ProgressDisplay on(PrintWriter err, String task, long total) {
        return isTerminal() ? draw(err, task, total) : new ProgressDisplay(err, null);
    }

    /** Tells whether somebody watches, as far as Java can tell. */
    static boolean isTerminal() {
        return System.console() != null && Ansi.AUTO.enabled();
    }

    /** Starts a bar. */
    static ProgressDisplay draw(PrintWriter err, String task, long total) {
        DelegatingProgressBarConsumer line = new DelegatingProgressBarConsumer(
                text -> {
                    err.print("\r" + text);
                    err.flush();
                },
                WIDTH);
        return new ProgressDisplay(
                err,
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(line)
                        .build());
    }

    /** Shows how many are done. */
    void show(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Leaves the bar on a line of its own. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            err.println();
        }
    }
}
