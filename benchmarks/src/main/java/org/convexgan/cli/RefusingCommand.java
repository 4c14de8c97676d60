package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that refuses arguments with a message and its usage. */
abstract class RefusingCommand implements Callable<Integer> {
    static final String NOTHING_LEFT = "nothing was written";

    @Spec
    CommandSpec spec;

    final ParameterException refused(@Nullable String message) {
        return new ParameterException(spec.commandLine(), String.valueOf(message));
    }

    /** Refuses what an exception names; one whose message is only the name of a file is put into words. */
    final ParameterException refused(Exception e) {
        return refused(reason(e));
    }

    /** Returns the message, or what it leaves out if it is only the name of a file. */
    static @Nullable String reason(Throwable e) {
        if (!(e instanceof FileSystemException failed) || failed.getReason() != null) {
            return e.getMessage();
        }
        String what = "it failed with " + e.getClass().getSimpleName();
        if (e instanceof NoSuchFileException) {
            what = "there is none";
        } else if (e instanceof AccessDeniedException) {
            what = "access is denied";
        } else if (e instanceof FileAlreadyExistsException) {
            what = "something else is there";
        }
        return "%s must be usable, but %s".formatted(failed.getFile(), what);
    }

    final void requireAtLeast(String option, int value, int least) {
        if (value < least) {
            throw refused("%s must be >= %d, but was %d".formatted(option, least, value));
        }
    }

    final void requireBetween(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw refused("%s must be %d to %d, but was %d".formatted(option, least, most, value));
        }
    }

    /** Refuses a folder for {@code --out} that exists or that cannot be created. */
    final void requireNew(Path out) {
        if (Files.exists(out)) {
            throw refused("--out must be a new folder, but %s exists".formatted(out));
        }
        try {
            NewFolder.of(out).close();
        } catch (IOException e) {
            throw refused("--out must be a folder that can be created, but was %s: %s".formatted(out, reason(e)));
        }
    }

    /** Returns what is left of a command that writes {@code out} at its end, if anything. */
    final String left(@Nullable Path out) {
        return out != null && Files.exists(out) ? out + " is complete" : NOTHING_LEFT;
    }

    /** Prints a line that is to be seen at once. */
    final void print(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }
}
