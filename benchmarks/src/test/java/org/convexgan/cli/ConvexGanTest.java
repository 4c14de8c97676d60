package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ConvexGanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check",
                "compare",
                "audit",
                "doctor",
                "report",
                "vectors",
                "problems",
                "claims",
                "certify",
                "widths",
                "image-widths",
                "procogan",
                "procogan evaluate",
                "procogan baseline",
                "generate-completion"
            })
    void help_documents_the_exit_codes(String command) {
        Outcome outcome = Outcome.of((command + " --help").strip().split(" "));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("Usage: " + ("convexgan " + command).strip())
                .contains("Exit codes:", " 0 ", " 1 ", " 2 ", "70 ", "130 ");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_of_every_command_is_a_valid_format(CommandSpec command) {
        String[] name = command.qualifiedName().split(" ");
        String[] help =
                Stream.concat(Arrays.stream(name).skip(1), Stream.of("--help")).toArray(String[]::new);
        List<String> texts = Stream.of(
                        Stream.of(command.usageMessage().description()),
                        command.options().stream().flatMap(option -> Stream.of(option.description())),
                        command.positionalParameters().stream().flatMap(each -> Stream.of(each.description())))
                .flatMap(each -> each)
                .toList();

        Outcome outcome = Outcome.of(help);

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(texts)
                .allSatisfy(text -> assertThatCode(() -> String.format(text)).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void examples_of_every_command_are_understood(CommandSpec command) {
        for (String example : command.usageMessage().footer()) {
            String[] words = example.strip().split(" ");
            CommandLine line = new CommandLine(ConvexGan.class).setCaseInsensitiveEnumValuesAllowed(true);

            assertThat(words[0]).isEqualTo("convexgan");
            assertThat(example).hasSizeLessThan(80); // or a narrow terminal would break it
            assertThatCode(() -> line.parseArgs(Arrays.copyOfRange(words, 1, words.length)))
                    .as(example)
                    .doesNotThrowAnyException();
        }
    }

    private static Stream<CommandSpec> commands() {
        return within(new CommandLine(ConvexGan.class).getCommandSpec())
                .filter(command -> !command.name().equals("help"));
    }

    private static Stream<CommandSpec> within(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream().flatMap(each -> within(each.getCommandSpec())));
    }

    @Test
    void help_is_also_a_command() {
        Outcome outcome = Outcome.of("help", "check");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEqualTo(Outcome.of("check", "--help").out());
    }

    @Test
    void similar_command_is_suggested_for_a_mistyped_one() {
        Outcome outcome = Outcome.of("chek");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("convexgan: Unmatched argument")
                .contains("; did you mean check");
    }

    @Test
    void version_is_the_one_of_the_build() {
        Outcome outcome = Outcome.of("--version");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).matches("convexgan \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\RJava \\S+ on .+\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bogus", "bogus"})
    void unknown_arguments_are_refused_in_one_line(String argument) {
        Outcome outcome = Outcome.of(argument);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("convexgan: ")
                .contains(argument);
    }

    @Test
    void missing_subcommand_is_refused() {
        Outcome outcome = Outcome.of();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).isEqualToIgnoringNewLines("convexgan: Missing required subcommand (see --help)");
    }
}
