package org.convexgan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.convexgan.report.TimingRegression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what has become slower since another run on the same machine. */
@Command(
        name = "compare",
        description = {
            "Compares two runs of one machine and one profile case by case: ratio of the times, each over that of a fixed computation just before it.",
            "Exit code 1 if a case became slower: its ratio is at least 1.1 and the 95 %% interval lies above 1. Both runs need five rounds; exit code 2 if no case has them."
        })
final class BenchCompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASELINE", description = "Folder of the earlier run.")
    private Path baseline;

    @Parameters(index = "1", paramLabel = "NEW", description = "Folder of the later run.")
    private Path now;

    @Override
    public Integer call() {
        TimingRegression regression;
        try {
            regression = TimingRegression.of(BenchCommand.read(spec, baseline), BenchCommand.read(spec, now));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        if (!regression.isDecided()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "runs must share a case with at least %d rounds to tell a change, but the longest has %d, so nothing is compared; `bench run --rounds %1$d` makes one"
                            .formatted(TimingRegression.LEAST_ROUNDS, regression.mostRounds()));
        }
        PrintWriter out = spec.commandLine().getOut();
        regression.rows().forEach(change -> out.println(change.text()));
        regression.missing().forEach(label -> out.println("not compared: " + label));
        out.println(regression.summary());
        out.flush();
        return regression.isSlower() ? ConvexGan.CHECK_FAILED : ConvexGan.OK;
    }
}
