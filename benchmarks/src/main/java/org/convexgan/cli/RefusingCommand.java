package org.convexgan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that refuses arguments with a message and its usage. */
abstract class RefusingCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    final ParameterException refused(@Nullable String message) {
        return new ParameterException(spec.commandLine(), String.valueOf(message));
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

    /** Refuses a folder for {@code --out} that exists. */
    final void requireNew(Path out) {
        if (Files.exists(out)) {
            throw refused("--out must be a new folder, but %s exists".formatted(out));
        }
    }

    /** Prints a line that is to be seen at once. */
    final void print(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }
}
