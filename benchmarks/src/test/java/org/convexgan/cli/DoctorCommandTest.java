package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convexgan.cli.Runs.assertRefused;

import java.nio.file.Path;
import java.util.List;
import org.convexgan.door.Doctor;
import org.convexgan.door.Doctor.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorCommandTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @Test
    void program_that_does_not_speak_the_protocol_fails_the_step() {
        Outcome outcome = Outcome.of("doctor", "--subject", "'" + JAVA + "' -version");

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out()).contains("ok      start", "FAILED  hello");
        assertThat(outcome.err()).isEqualToIgnoringNewLines("convexgan doctor: 1 of 2 steps failed");
    }

    @Test
    void missing_program_fails_to_start() {
        Outcome outcome = Outcome.of("doctor", "--subject", "no-such-program");

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out()).contains("FAILED  start", "no-such-program");
    }

    @Test
    void healthy_program_passes_every_step() {
        Outcome outcome = Outcome.of("doctor", "--subject", process("right"));

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines().filter(line -> line.startsWith("ok")))
                .extracting(line -> line.substring("ok".length()).strip())
                .containsExactly("start", "hello", "problems", "solve mean-matching", "bye");
    }

    @Test
    void program_of_which_nothing_could_be_asked_is_not_found_right() {
        Step unasked = new Step("solve alchemy", Doctor.Outcome.NOT_EXAMINED, "there is no request", "");
        Step hello = new Step("hello", Doctor.Outcome.OK, "", "");

        assertThat(DoctorCommand.complaint(List.of(hello, unasked))).hasValue("no problem could be asked");
    }

    @Test
    void hello_is_shown_in_words() {
        assertThat(Outcome.of("doctor", "--subject", process("right")).out())
                .contains("small 1 in java, 1 problem, does not promise the same answer to the same request");
    }

    @Test
    void broken_reply_is_shown_with_the_rule_that_it_breaks() {
        Outcome outcome = Outcome.of("doctor", "--subject", process("misnamed"));

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("FAILED  solve mean-matching", "rule: wire/mean-matching.schema.json#/$defs/primal")
                .contains("< {\"id\":1,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference",
                "org.convexgan.cli.DoubledMean",
                "org.convexgan.cli.DoubledMean@.",
                "'open",
                "A@nowhere"
            })
    void what_is_no_command_is_refused(String subject) {
        assertRefused(
                Outcome.of("doctor", "--subject", subject),
                "doctor",
                "--subject must be a command, but was " + subject);
    }

    static String process(String mode) {
        return "'%s' -XX:TieredStopAtLevel=1 -cp '%s' %s %s"
                .formatted(JAVA, System.getProperty("java.class.path"), SmallProcess.class.getName(), mode);
    }
}
