package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .contains("Exit codes:", " 0 ", " 1 ", " 2 ", "70 ");
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
