package org.convexgan.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The tool's entry point; every subcommand is a class of its own. */
@Command(
        name = "convexgan",
        description = {
            "Checks implementations of convex-dual formulations of GANs, in any language, and the claims of the papers.",
            "Start with: doctor --subject 'COMMAND', then check --subject 'COMMAND'."
        },
        subcommands = {
            CheckCommand.class,
            CompareCommand.class,
            AuditCommand.class,
            DoctorCommand.class,
            ReportCommand.class,
            VectorsCommand.class,
            ProblemsCommand.class,
            ClaimsCommand.class,
            CertifyCommand.class,
            WidthsCommand.class,
            ImageWidthsCommand.class,
            ProcoganCommand.class,
            BenchCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:everything asked for was checked and came out as it must",
            "  1:a check failed, or a verdict is not the expected one",
            "  2:the command line or an input file is wrong",
            " 70:a fault of this program; the stack trace tells where",
            "130:interrupted by Ctrl-C; the last line tells what is left"
        },
        exitCodeOnInvalidInput = ConvexGan.WRONG_INPUT,
        exitCodeOnExecutionException = ConvexGan.OWN_FAULT)
public final class ConvexGan {
    /** Heads the examples at the end of a help text. */
    static final String EXAMPLES = "%nExamples:%n";
    /** Exit code: as it must be. */
    static final int OK = 0;
    /** Exit code: a check failed or a verdict deviates. */
    static final int CHECK_FAILED = 1;
    /** Exit code: bad usage or input. */
    static final int WRONG_INPUT = 2;
    /** Exit code: this program is wrong (EX_SOFTWARE of sysexits.h). */
    static final int OWN_FAULT = 70;

    private ConvexGan() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /**
     * Runs a command line.
     *
     * @param out results
     * @param err errors, one line each, and progress
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new ConvexGan())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(ConvexGan::explain)
                .setExecutionStrategy(Interruption::execute)
                .execute(arguments);
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println("%s: %s%s (see --help)"
                        .formatted(
                                command.getCommandSpec().qualifiedName(),
                                wrong.getMessage()
                                        .lines()
                                        .map(String::strip)
                                        .reduce((a, b) -> a + " " + b)
                                        .orElse(""),
                                suggestion(wrong)));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String suggestion(ParameterException wrong) {
        List<String> similar = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream().distinct().toList()
                : List.of();
        return similar.isEmpty() ? "" : "; did you mean %s?".formatted(String.join(" or ", similar));
    }

    /** Returns a word as it is written on the command line. */
    static String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Returns text in the one locale of all output. */
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
