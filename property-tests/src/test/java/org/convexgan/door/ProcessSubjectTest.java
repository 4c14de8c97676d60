package org.convexgan.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.judge.Verdict;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a process can misbehave has its own reply, and nothing of it survives. */
class ProcessSubjectTest {
    /** Only where the time-out itself is tested is a budget short; elsewhere a loaded machine must not matter. */
    private static final double AMPLE = 60;

    private static final double SHORT = 0.3;
    private static final ProcessLimits LIMITS = new ProcessLimits(16 << 20, 64, 64 << 10, 3, 0.5, 60, 20);
    private static final ProcessLimits HASTY = new ProcessLimits(16 << 20, 64, 64 << 10, 3, 0.5, 60, 0.2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crash             | CRASH    | exit code 1; its error output ends with:
            crash             | CRASH    | deliberate crash
            exit-silently     | CRASH    | it ended with exit code 0
            half-a-line       | CRASH    | exit code 3 in the middle of a line: {"id":1,"status"
            close-output      | CRASH    | it closed its output
            wrong-id          | PROTOCOL | id must be 1, but was 4711; line: {"id":4711
            text-id           | PROTOCOL | id must be 1, but was "1"
            no-id             | PROTOCOL | id must be 1, but was missing
            flood-without-end | PROTOCOL | line must have at most 16777216 bytes, but was: 0000
            flood-of-lines    | PROTOCOL | line must be strict JSON, but: Unrecognized token 'nonsense'
            long-line         | PROTOCOL | line must have at most 16777216 bytes, but was: {"id":1,"reason":"xxx
            nan               | PROTOCOL | line must be strict JSON, but: Non-standard token 'NaN'; line:
            infinity          | PROTOCOL | line must be strict JSON, but: Non-standard token '-Infinity'; line:
            huge-number       | PROTOCOL | primal.G.data must be within the range of a double
            huge-integer      | PROTOCOL | primal.G.data must be within the range of a double
            duplicate-keys    | PROTOCOL | Duplicate field 'value'
            trailing-garbage  | PROTOCOL | Trailing token
            deep-nesting      | PROTOCOL | nesting depth (65) exceeds the maximum allowed (64
            invalid-utf-8     | PROTOCOL | line must be UTF-8
            array             | PROTOCOL | line must be a JSON object, but was [1]
            empty-line        | PROTOCOL | line must be a JSON object, but was missing
            unknown-status    | PROTOCOL | status must be one of [optimal, feasible, infeasible, unsupported, failed], but was "OPTIMAL"
            no-status         | PROTOCOL | failed], but was missing
            number-as-text    | PROTOCOL | primal.G.data[0] must be a number, but was "0"
            value-as-text     | PROTOCOL | value must be a number, but was "0"
            number-as-reason  | PROTOCOL | reason must be text, but was 7
            array-as-primal   | PROTOCOL | primal must be an object or absent, but was [0]
            null-as-dual      | PROTOCOL | dual must be an object or absent, but was null
            text-as-matrix    | PROTOCOL | primal.G must be a number or {"shape":[…],"data":[…]}, but was "zero"
            nested-lists      | PROTOCOL | primal.G[0] must be a number, but was [0]
            half-a-row        | PROTOCOL | primal.G.shape must have whole numbers, but was 1.5
            """)
    void faulty_reply_is_named_and_the_next_request_is_answered_by_a_new_process(
            String mode, Reply.Fault fault, String phrase) {
        try (ProcessSubject subject = start("well", LIMITS)) {

            Reply faulty = subject.ask(request(1, mode, AMPLE));
            Reply next = subject.ask(request(2, "well", AMPLE));

            assertThat(faulty).isInstanceOfSatisfying(Reply.Faulted.class, reply -> {
                assertThat(reply.fault()).as("%s", reply).isEqualTo(fault);
                assertThat(reply.detail()).contains(phrase).hasSizeLessThan(2000);
            });
            assertThat(next).isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    void hanging_process_is_killed_when_the_budget_and_half_of_it_have_passed() {
        try (ProcessSubject subject = start("well", LIMITS)) {

            Reply hung = subject.ask(request(1, "hang", SHORT));
            Reply next = subject.ask(request(2, "well", AMPLE));

            assertFault(hung, Reply.Fault.TIMEOUT, "no reply in time, so it was killed");
            assertThat(hung.seconds()).isGreaterThanOrEqualTo(1.5 * SHORT).isLessThan(AMPLE);
            assertThat(next).isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    void process_that_does_not_read_its_input_is_a_timeout() {
        ObjectNode input = input();
        ObjectNode large = input.putObject("X");
        large.putArray("shape").add(1).add(1 << 20);
        var data = large.putArray("data");
        for (int i = 0; i < 1 << 20; i++) {
            data.add(i);
        }
        try (ProcessSubject subject = start("deaf", HASTY)) {

            Reply reply = subject.ask(new Request(1, "mean-matching", input, Tolerance.F64, SHORT, "well"));

            assertFault(reply, Reply.Fault.TIMEOUT, "no reply in time");
        }
    }

    @Test
    void reply_within_the_grace_is_an_answer() {
        ProcessLimits patient = new ProcessLimits(16 << 20, 64, 64 << 10, 3, 200, 60, 20);
        try (ProcessSubject subject = start("well", patient)) {

            Reply reply = subject.ask(request(1, "slow", SHORT));

            assertThat(reply).isInstanceOf(Reply.Answered.class);
            assertThat(reply.seconds()).isGreaterThan(SHORT);
        }
    }

    @Test
    void output_that_nobody_asked_for_breaks_the_protocol() {
        try (ProcessSubject subject = start("chatters", LIMITS)) {

            Reply reply = subject.ask(request(1, "well", AMPLE));

            assertFault(reply, Reply.Fault.PROTOCOL, "loading model");
        }
    }

    @Test
    void output_before_hello_is_refused() {
        assertThatThrownBy(() -> start("greets", LIMITS))
                .isInstanceOf(SubjectStartException.class)
                .hasMessageContaining("Welcome!");
    }

    @Test
    void second_reply_breaks_the_protocol_at_once_or_at_the_next_request() {
        try (ProcessSubject subject = start("well", LIMITS)) {

            Reply first = subject.ask(request(1, "twice", AMPLE));
            Reply second = subject.ask(request(2, "well", AMPLE));

            Reply faulty = first instanceof Reply.Faulted ? first : second;
            assertFault(faulty, Reply.Fault.PROTOCOL, "{\"id\":1,");
        }
    }

    @Test
    void flood_of_errors_neither_blocks_nor_spoils_the_answer() {
        try (ProcessSubject subject = start("well", LIMITS)) {

            assertThat(subject.ask(request(1, "flood-of-errors", AMPLE))).isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    void line_ends_of_another_system_are_accepted() {
        try (ProcessSubject subject = start("well", LIMITS)) {

            assertThat(subject.ask(request(1, "carriage-return", AMPLE))).isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    void reply_has_only_the_fields_of_the_protocol() {
        try (ProcessSubject subject = start("well", LIMITS)) {

            Reply reply = subject.ask(request(1, "superfluous", AMPLE));

            assertThat(((Reply.Answered) reply).body().fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("status", "value", "primal");
        }
    }

    @Test
    void process_that_ends_after_its_answer_has_answered_and_its_end_is_the_next_reply() {
        try (ProcessSubject subject = start("well", LIMITS)) {

            Reply answer = subject.ask(request(1, "answer-and-exit", AMPLE));
            Reply end = subject.ask(request(2, "well", AMPLE));
            Reply restarted = subject.ask(request(3, "well", AMPLE));

            assertThat(answer).isInstanceOf(Reply.Answered.class);
            assertFault(end, Reply.Fault.CRASH, "it ended with exit code 0");
            assertThat(restarted).isInstanceOf(Reply.Answered.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-shape, SHAPE",
        "wrong-count, SHAPE",
        "huge-shape, SHAPE",
        "missing-field, SHAPE",
        "no-primal, SHAPE",
        "dual-of-two, SHAPE",
        "lie, VALUE"
    })
    void wrong_answer_is_no_fault_but_goes_to_the_judge(String mode, Check check) {
        try (ProcessSubject subject = start("well", LIMITS)) {

            Reply reply = subject.ask(request(1, mode, AMPLE));

            assertThat(reply).isInstanceOf(Reply.Answered.class);
            assertThat(judge(((Reply.Answered) reply).body()))
                    .isInstanceOfSatisfying(
                            Verdict.Fail.class, fail -> assertThat(fail.check()).isEqualTo(check));
        }
    }

    @ParameterizedTest
    @CsvSource({"unsupported, not today", "failed, no luck"})
    void refusal_is_an_answer_with_its_reason(String mode, String reason) {
        try (ProcessSubject subject = start("well", LIMITS)) {

            Reply reply = subject.ask(request(1, mode, AMPLE));

            ObjectNode body = ((Reply.Answered) reply).body();
            assertThat(body.path("status").asText()).isEqualTo(mode);
            assertThat(new WireFormat().readAnswer(body).reason()).isEqualTo(reason);
        }
    }

    @Test
    void after_three_restarts_nobody_is_there() {
        try (ProcessSubject subject = start("well", LIMITS)) {
            for (int id = 1; id <= 4; id++) {
                assertFault(subject.ask(request(id, "crash", AMPLE)), Reply.Fault.CRASH, "exit code 1");
            }

            Reply lost = subject.ask(request(5, "well", AMPLE));

            assertThat(lost)
                    .isInstanceOfSatisfying(
                            Reply.Lost.class,
                            reply -> assertThat(reply.detail())
                                    .contains("no restarts are left")
                                    .contains("deliberate crash"));
            assertThat(subject.ask(request(6, "well", AMPLE))).isInstanceOf(Reply.Lost.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"starts-once, deliberate crash at restart", "changes-its-name, must say the same after a restart"})
    void process_that_cannot_be_restarted_is_lost(String start, String phrase) {
        try (ProcessSubject subject = start(start, LIMITS)) {
            assertFault(subject.ask(request(1, "crash", AMPLE)), Reply.Fault.CRASH, "exit code 1");

            Reply lost = subject.ask(request(2, "well", AMPLE));

            assertThat(lost)
                    .isInstanceOfSatisfying(
                            Reply.Lost.class,
                            reply -> assertThat(reply.detail()).contains(phrase));
        }
    }

    @Test
    void fresh_subject_has_all_its_restarts_and_leaves_the_other_alone() {
        try (ProcessSubject subject = start("well", LIMITS);
                Subject fresh = subject.fresh()) {

            Reply crash = fresh.ask(request(1, "crash", AMPLE));
            Reply other = subject.ask(request(1, "well", AMPLE));

            assertThat(crash).isInstanceOf(Reply.Faulted.class);
            assertThat(other).isInstanceOf(Reply.Answered.class);
            assertThat(fresh.info()).isEqualTo(subject.info());
        }
    }

    @Test
    void info_is_what_hello_says() {
        try (ProcessSubject subject = start("well", LIMITS)) {

            assertThat(subject.info()).isEqualTo(new SubjectInfo("faulty", "1", "java", Set.of("mean-matching"), true));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crash-at-start       | deliberate crash at start
            silent-exit-at-start | it ended with exit code 0
            newer-protocol       | protocol must be [lowest, highest] version and include 1, but was [2,3]
            no-problems          | problems must name at least one problem, but was missing
            empty-problems       | problems must name at least one problem, but was []
            number-as-problem    | problems must be text of 1 to 100 printable characters, but was 7
            no-name              | impl.name must be text of 1 to 100 printable characters, but was missing
            deterministic-text   | deterministic must be true, false or absent, but was "yes"
            """)
    void process_that_does_not_introduce_itself_is_refused(String mode, String phrase) {
        assertThatThrownBy(() -> start(mode, LIMITS))
                .isInstanceOfSatisfying(
                        SubjectStartException.class,
                        e -> assertThat(e.stage()).isEqualTo(SubjectStartException.Stage.HELLO))
                .hasMessageContaining("must answer hello within 60.0 s")
                .hasMessageContaining("FaultyProcess")
                .hasMessageContaining(phrase);
    }

    @Test
    void process_that_says_nothing_is_refused() {
        ProcessLimits impatient = new ProcessLimits(16 << 20, 64, 64 << 10, 3, 0.5, 0.3, 0.2);

        assertThatThrownBy(() -> start("never-says-hello", impatient))
                .isInstanceOf(SubjectStartException.class)
                .hasMessageContaining("within 0.3 s, but: no reply in time");
    }

    @Test
    void command_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> ProcessSubject.start(List.of("./no-such-program"), folder, LIMITS))
                .isInstanceOfSatisfying(
                        SubjectStartException.class,
                        e -> assertThat(e.stage()).isEqualTo(SubjectStartException.Stage.LAUNCH))
                .hasMessageContaining("subject must be a command that can be run")
                .hasMessageContaining("[./no-such-program]");
    }

    @Test
    void empty_command_is_refused() {
        assertThatThrownBy(() -> ProcessSubject.start(List.of(), folder, LIMITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("command must name a program, but was []");
    }

    @Test
    void child_is_killed_with_a_process_that_takes_its_leave() throws IOException {
        try (ProcessSubject subject = start("well", LIMITS)) {
            assertThat(subject.ask(request(1, "fork", AMPLE))).isInstanceOf(Reply.Answered.class);
        }

        assertGone();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void child_that_lost_its_parent_is_killed_and_holds_nothing_up() throws IOException {
        try (ProcessSubject subject = start("well", LIMITS)) {

            Reply reply = subject.ask(request(1, "fork-and-die", AMPLE));

            assertFault(reply, Reply.Fault.CRASH, "it ended with exit code 7");
            assertThat(reply.seconds()).isLessThan(AMPLE);
            assertGone();
        }
    }

    @Test
    void process_that_ignores_bye_is_killed() throws IOException {
        start("ignores-bye", HASTY).close();

        assertGone();
    }

    @Test
    void process_is_killed_when_the_run_ends_without_closing_it() throws IOException, InterruptedException {
        Stream<String> run = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AbandonedRun.class.getName());
        Stream<String> subject = FaultyProcess.command("ignores-bye", "seed", file()).stream();

        Process process = new ProcessBuilder(Stream.concat(run, subject).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("%s", Files.readString(folder.resolve("log")))
                .isEqualTo(AbandonedRun.EXIT_CODE);
        assertGone();
    }

    @Test
    void interrupted_question_kills_the_process_and_stays_interrupted() throws IOException {
        try (ProcessSubject subject = start("ignores-bye", HASTY)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> subject.ask(request(1, "hang", AMPLE))).isInstanceOf(CancellationException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertGone();
        }
    }

    @Test
    void problem_that_it_does_not_answer_is_never_asked() {
        try (ProcessSubject subject = start("well", LIMITS)) {
            Request request = new Request(1, "covariance-matching", input(), Tolerance.F64, AMPLE, "well");

            assertThatThrownBy(() -> subject.ask(request))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("problem must be one of [mean-matching], but was covariance-matching");
        }
    }

    @Test
    void input_that_is_not_finite_is_refused() {
        ObjectNode input = input();
        input.putArray("list").add(1).add(Double.NaN);
        try (ProcessSubject subject = start("well", LIMITS)) {
            Request request = new Request(1, "mean-matching", input, Tolerance.F64, AMPLE, "well");

            assertThatThrownBy(() -> subject.ask(request))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("input.list must be finite, but was NaN");
        }
    }

    @Test
    void closed_subject_is_not_asked() {
        ProcessSubject subject = start("well", LIMITS);
        subject.close();
        subject.close();

        assertThatThrownBy(() -> subject.ask(request(1, "well", AMPLE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be open");
    }

    private ProcessSubject start(String mode, ProcessLimits limits) {
        return ProcessSubject.start(FaultyProcess.command(mode, "seed", file()), folder, limits);
    }

    private Path file() {
        return folder.resolve("file");
    }

    private static Request request(long id, String mode, double budget) {
        return new Request(id, "mean-matching", input(), Tolerance.F64, budget, mode);
    }

    /** One sample of one feature that the discriminator cannot tell from 0, so the optimum is 0. */
    private static ObjectNode input() {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        ObjectNode x = input.putObject("X");
        x.putArray("shape").add(1).add(1);
        x.putArray("data").add(1.0);
        return input.put("rows", 1).put("beta", 2.0);
    }

    private static Verdict judge(ObjectNode body) {
        WireFormat wire = new WireFormat();
        try {
            Judgement judgement = new Judge(new ReferenceImplementation(), Tolerance.F64)
                    .judge(wire.readProblem("mean-matching", input()), wire.readAnswer(body));
            return judgement.verdict();
        } catch (IllegalArgumentException e) {
            return new Verdict.Fail(Check.SHAPE, e.getMessage());
        }
    }

    private static void assertFault(Reply reply, Reply.Fault fault, String phrase) {
        assertThat(reply).isInstanceOfSatisfying(Reply.Faulted.class, faulted -> {
            assertThat(faulted.fault()).as("%s", reply).isEqualTo(fault);
            assertThat(faulted.detail()).contains(phrase);
        });
    }

    /** Asserts that the process whose number was written to the file has ended. */
    private void assertGone() throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(Files.readString(file())));

        assertThat(process.filter(ProcessHandle::isAlive).filter(alive -> !ProcessTree.isZombie(alive)))
                .isEmpty();
    }
}
