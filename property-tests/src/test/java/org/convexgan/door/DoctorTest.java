package org.convexgan.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.convexgan.door.Doctor.Outcome;
import org.convexgan.door.Doctor.Step;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each step of an examination says what it found, with the raw lines and the rule in the schema. */
class DoctorTest {
    private static final ProcessLimits LIMITS = new ProcessLimits(16 << 20, 64, 64 << 10, 3, 0.5, 60, 20);
    private static final ProcessLimits HASTY = new ProcessLimits(16 << 20, 64, 64 << 10, 3, 0.5, 60, 0.2);

    @TempDir
    private Path folder;

    @Test
    void right_implementation_is_found_right_at_every_step() {
        List<Step> steps = Doctor.examine(ReferenceProcess.command(), folder, LIMITS);

        assertThat(steps)
                .extracting(Step::name)
                .startsWith("start", "hello", "problems")
                .endsWith("bye");
        assertThat(steps).extracting(Step::name).contains("solve mean-matching", "solve one-dimensional-relu");
        assertThat(steps)
                .allSatisfy(step -> assertThat(step.outcome()).as("%s", step).isEqualTo(Outcome.OK));
        assertThat(step(steps, "solve mean-matching").detail())
                .contains("\n> {\"op\":\"solve\",\"id\":")
                .contains("\n< {\"status\":\"optimal\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing-field  | primal : required property 'G' not found  | wire/mean-matching.schema.json#/$defs/primal
            no-primal      | primal : required property 'G' not found  | wire/mean-matching.schema.json#/$defs/primal
            wrong-count    | primal /G: data must have 2 entries       | wire/mean-matching.schema.json#/$defs/primal/properties/G
            dual-of-two    | dual /v: data must have 1 entries         | wire/mean-matching.schema.json#/$defs/dual/properties/v
            number-as-text | protocol: primal.G.data[0] must be a number | ''
            crash          | crash: it ended with exit code 1          | ''
            wrong-id       | protocol: id must be 1                    | ''
            unsupported    | problem must be left out of problems      | ''
            failed         | a small feasible instance must be solved  | ''
            """)
    void broken_reply_is_shown_with_the_rule_that_it_breaks(String mode, String phrase, String pointer) {
        List<Step> steps = examine("well", mode, LIMITS);

        Step step = step(steps, "solve mean-matching");
        assertThat(step.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(step.ok()).isFalse();
        assertThat(step.detail()).contains(phrase).contains("\n> {\"op\":\"solve\"");
        assertThat(step.pointer()).isEqualTo(pointer);
    }

    @Test
    void fault_at_one_problem_does_not_hide_the_others() {
        List<VectorFile> withoutArrangements = Vectors.load().stream()
                .filter(file -> !file.problem().equals("arrangement"))
                .toList();

        List<Step> steps = Doctor.examine(
                FaultyProcess.command("many-problems", "crash", folder.resolve("file")),
                folder,
                LIMITS,
                withoutArrangements);

        assertThat(steps)
                .extracting(Step::name, Step::outcome)
                .contains(
                        tuple("solve arrangement", Outcome.NOT_EXAMINED),
                        tuple("solve covariance-matching", Outcome.BROKEN),
                        tuple("solve mean-matching", Outcome.BROKEN),
                        tuple("solve one-dimensional-relu", Outcome.BROKEN));
    }

    @Test
    void unknown_problem_is_named() {
        List<Step> steps = examine("unknown-problem", "well", LIMITS);

        assertThat(step(steps, "problems").outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(step(steps, "problems").detail()).isEqualTo("problems must be wire names, but had [alchemy]");
        assertThat(step(steps, "bye").ok()).isTrue();
    }

    @Test
    void dual_where_no_judge_reads_one_is_named() {
        List<Step> steps = examine("many-problems", "dual-of-two", LIMITS);

        assertThat(steps)
                .filteredOn(step -> step.name().equals("solve one-dimensional-relu"))
                .extracting(Step::detail)
                .anySatisfy(detail -> assertThat(detail).contains("dual must be left out for this problem"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ignores-bye  | process must end within 0.2 s after bye, but had to be killed
            answers-bye  | nothing must be written after bye
            fails-at-bye | exit code must be 0, but was 5
            """)
    void bad_leave_is_named(String mode, String phrase) {
        List<Step> steps = examine(mode, "well", mode.equals("ignores-bye") ? HASTY : LIMITS);

        assertThat(step(steps, "bye").outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(step(steps, "bye").detail()).contains(phrase);
    }

    @Test
    void process_that_does_not_introduce_itself_ends_the_examination() {
        List<Step> steps = examine("newer-protocol", "well", LIMITS);

        assertThat(steps).extracting(Step::name).containsExactly("start", "hello");
        assertThat(steps.get(0).ok()).isTrue();
        assertThat(steps.get(1).detail())
                .contains("protocol must be [lowest, highest] version and include 1, but was [2,3]")
                .contains("\n< {\"id\":0,\"protocol\":[2,3]");
    }

    @Test
    void process_that_cannot_be_started_again_ends_the_examination() {
        List<Step> steps = examine("starts-once", "crash", LIMITS);

        assertThat(step(steps, "solve mean-matching").ok()).isFalse();
        assertThat(steps).extracting(Step::name).doesNotContain("bye");
    }

    @Test
    void command_that_does_not_exist_is_the_first_broken_step() {
        List<Step> steps = Doctor.examine(List.of("./no-such-program"), folder, LIMITS);

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).name()).isEqualTo("start");
        assertThat(steps.get(0).outcome()).isEqualTo(Outcome.BROKEN);
    }

    private List<Step> examine(String start, String request, ProcessLimits limits) {
        return Doctor.examine(FaultyProcess.command(start, request, folder.resolve("file")), folder, limits);
    }

    private static Step step(List<Step> steps, String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
