package org.convexgan.door;

import java.nio.file.Path;
import java.util.List;
import org.convexgan.certificate.Require;

/**
 * A subject in a process of its own that speaks protocol v1 on its standard input and output.
 *
 * <p>A reply that breaks the protocol, a request that takes longer than its budget and half of it again, and an end of the process are faults: the
 * process and everything it started is killed, and it is started again for the next request, as often as {@link ProcessLimits#restarts} says. Wrong
 * shapes and missing fields are no faults but answers, which a judge rejects.
 *
 * <p>Not safe for use by several threads.
 */
public final class ProcessSubject extends RestartingSubject {
    private final List<String> command;
    private final Path workingDirectory;
    private final ProcessLimits limits;

    private ProcessSubject(List<String> command, Path workingDirectory, ProcessLimits limits) {
        super(() -> new ProcessSession(command, workingDirectory, limits, WireTap.NONE), limits.restarts());
        this.command = command;
        this.workingDirectory = workingDirectory;
        this.limits = limits;
    }

    /**
     * Starts a process and shakes hands with it.
     *
     * @param command program and arguments; at least one
     * @param workingDirectory where it runs
     * @param limits what it may use up
     * @throws SubjectStartException if there is no such program, or it does not answer hello as the protocol says
     */
    public static ProcessSubject start(List<String> command, Path workingDirectory, ProcessLimits limits) {
        Require.that(!command.isEmpty(), "command", "name a program", command);
        return new ProcessSubject(List.copyOf(command), workingDirectory, limits);
    }

    @Override
    public Subject fresh() {
        return start(command, workingDirectory, limits);
    }
}
