package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convexgan.door.ImplementationSubject;
import org.convexgan.door.ProcessLimits;
import org.convexgan.door.Reply;
import org.convexgan.door.Request;
import org.convexgan.ledger.InstanceSize;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run writes, whatever the subject does. */
class CampaignTest {
    private static final String PROBLEM = "mean-matching";
    private static final Set<String> PROBLEMS = Set.of(PROBLEM);
    private static final Items ITEMS = Items.of("1", 5, Selection.ofProblem(PROBLEM));
    private static final Item ITEM = ITEMS.iterator().next();
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();
    private static final Function<Request, Reply> RIGHT = Stub.answering(REFERENCE::solve);
    private static final Function<Request, Reply> WRONG = Stub.answering(CampaignTest::twice);
    private static final Campaign.Progress QUIET = (run, done, total) -> {};
    static final LedgerEntry.Run RUN = new LedgerEntry.Run("0.1.0", "17", "Linux", 2, "2026-11-22T00:00:00Z");

    @TempDir
    private Path folder;

    static Answer twice(Problem problem) {
        Answer right = REFERENCE.solve(problem);
        return Answer.optimal(
                Point.of("G", right.primal().matrix("G").times(2).plus(hundreds(right.primal()))), right.dual(), 1);
    }

    private static Matrix hundreds(Point primal) {
        Matrix g = primal.matrix("G");
        return Vector.zeros(g.rows())
                .map(zero -> 100)
                .outer(Vector.zeros(g.columns()).map(zero -> 1));
    }

    static LedgerEntry.SubjectRun description(Stub stub, Items items) {
        return Provenance.of(stub.info(), "java", "stub", items, 10, "unknown");
    }

    private static AnswerRun answer(Stub stub) {
        return new Campaign(stub, "1", 10).answer(ITEM);
    }

    private static Reply json(String status) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return Stub.reply(body.put("status", status).put("message", "tired").put("reason", "later"));
    }

    static Stream<Arguments> behaviours() {
        return Stream.of(
                Arguments.of("right", Stub.of(PROBLEMS, true, RIGHT), "PASS", null, 0),
                Arguments.of("wrong", Stub.of(PROBLEMS, true, WRONG), "FAIL", null, 1),
                Arguments.of("wrong, not deterministic", Stub.of(PROBLEMS, false, WRONG), "FAIL", null, 0),
                Arguments.of("wrong once", Stub.of(PROBLEMS, true, WRONG, RIGHT), "FLAKY", null, 1),
                Arguments.of("not listed", Stub.of(Set.of("polytope-vertices"), true, RIGHT), "UNSUPPORTED", null, 0),
                Arguments.of("declines", Stub.of(PROBLEMS, true, r -> json("unsupported")), "UNSUPPORTED", null, 0),
                Arguments.of("gives up", Stub.of(PROBLEMS, true, r -> json("failed")), "ERROR", null, 1),
                Arguments.of("unknown word", Stub.of(PROBLEMS, true, r -> json("perhaps")), "ERROR", "protocol", 1),
                Arguments.of("crashes", Stub.of(PROBLEMS, true, r -> Stub.crash("x")), "ERROR", "crash", 1),
                Arguments.of(
                        "crashes once", Stub.of(PROBLEMS, false, r -> Stub.crash("x"), RIGHT), "FLAKY", "crash", 1),
                Arguments.of(
                        "crashes, then hangs",
                        Stub.of(
                                PROBLEMS,
                                true,
                                r -> Stub.crash("x"),
                                r -> new Reply.Faulted(Reply.Fault.TIMEOUT, "15 s", 15)),
                        "FLAKY",
                        "crash",
                        1),
                Arguments.of(
                        "crashes and does not come back",
                        Stub.of(PROBLEMS, true, r -> Stub.crash("x"), r -> new Reply.Lost("gone", 0)),
                        "ERROR",
                        "crash",
                        1),
                Arguments.of("lost", Stub.of(PROBLEMS, true, r -> new Reply.Lost("gone", 0)), "NOT_RUN", null, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("behaviours")
    void every_behaviour_has_its_verdict(String name, Stub stub, String verdict, String fault, int replays) {
        AnswerRun run = answer(stub);

        assertThat(run.verdict()).as("%s", run).isEqualTo(verdict);
        assertThat(run.fault()).isEqualTo(fault);
        assertThat(stub.replays).hasSize(replays).allMatch(replay -> replay.closed);
        assertThat(stub.closed).isFalse();
        assertThat(run.reason()).isNotBlank();
    }

    @Test
    void the_replay_is_the_same_request() {
        Stub stub = Stub.of(PROBLEMS, true, WRONG);

        answer(stub);

        Request first = stub.asked.get(0);
        Request replay = stub.replays.get(0).asked.get(0);
        assertThat(replay.input()).isEqualTo(first.input()).isEqualTo(ITEM.input());
        assertThat(replay.seed()).isEqualTo(first.seed()).matches("[0-9a-f]{16}");
    }

    @Test
    void a_subject_that_cannot_be_started_again_keeps_its_first_outcome() {
        Stub stub = Stub.of(PROBLEMS, true, WRONG, request -> {
            ImplementationSubject.start(
                    () -> {
                        throw new IllegalStateException("no licence");
                    },
                    ProcessLimits.V1);
            throw new AssertionError("an implementation that cannot be made was started");
        });

        assertThat(answer(stub).verdict()).isEqualTo("FAIL");
    }

    @Test
    void a_matrix_of_words_is_a_protocol_error_and_huge_numbers_fail() {
        ObjectNode words = JsonNodeFactory.instance.objectNode().put("status", "optimal");
        words.putObject("primal")
                .putObject("G")
                .put("shape", "1x1")
                .putArray("data")
                .add("one");
        Function<Request, Reply> huge = Stub.answering(problem -> {
            Point right = REFERENCE.solve(problem).primal();
            return Answer.optimal(Point.of(
                    "G", right.matrix("G").times(0).plus(hundreds(right).times(1e306))));
        });

        assertThat(answer(Stub.of(PROBLEMS, true, r -> Stub.reply(words))).fault())
                .isEqualTo("protocol");
        assertThat(answer(Stub.of(PROBLEMS, true, huge)).check()).isEqualTo("primal-feasibility");
    }

    @Test
    void numbers_whose_value_overflows_fail() {
        Items rescalings = Items.of("1", 1, Selection.ofProblem("weight-rescaling"));
        Stub stub = Stub.of(
                Set.of("weight-rescaling"),
                true,
                Stub.answering(problem -> Answer.optimal(Point.of("alpha", Vector.of(1e300)))));

        AnswerRun run = new Campaign(stub, "1", 10).answer(rescalings.iterator().next());

        assertThat(run.verdict()).isEqualTo("FAIL");
        assertThat(run.reason()).contains("must be finite");
    }

    @Test
    void nothing_is_asked_once_the_subject_is_lost() throws IOException {
        AtomicInteger count = new AtomicInteger();
        Stub stub =
                Stub.of(PROBLEMS, true, r -> count.incrementAndGet() > 3 ? new Reply.Lost("gone", 0) : RIGHT.apply(r));
        Path file = folder.resolve("ledger.jsonl");

        new Campaign(stub, "1", 10).start(ITEMS, file, RUN, description(stub, ITEMS), QUIET);

        List<AnswerRun> runs = answers(file);
        assertThat(runs).hasSize(ITEMS.size());
        assertThat(runs.subList(0, 3)).allMatch(run -> run.verdict().equals("PASS"));
        assertThat(runs.subList(3, runs.size()))
                .allMatch(run -> run.verdict().equals("NOT_RUN") && run.reason().equals("subject-lost: gone"));
        assertThat(count).hasValue(4);
        assertThat(Audit.audit(Ledger.read(file))).isEmpty();
    }

    @Test
    void an_interrupted_run_continues_without_losing_or_repeating_an_answer() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Path whole = folder.resolve("whole.jsonl");
        Stub stub = Stub.of(PROBLEMS, true, RIGHT);
        AtomicInteger count = new AtomicInteger();
        Campaign.Progress interrupt = (run, done, total) -> {
            if (count.incrementAndGet() == 4) {
                throw new IllegalStateException("interrupted");
            }
        };
        List<Long> progress = new ArrayList<>();

        assertThatThrownBy(
                        () -> new Campaign(stub, "1", 10).start(ITEMS, file, RUN, description(stub, ITEMS), interrupt))
                .hasMessage("interrupted");
        Files.writeString(file, "{\"kind\":\"answer\",\"it", StandardOpenOption.APPEND);
        new Campaign(stub, "1", 10)
                .resume(ITEMS, file, RUN, description(stub, ITEMS), (run, done, total) -> progress.add(done));
        new Campaign(Stub.of(PROBLEMS, true, RIGHT), "1", 10)
                .resume(ITEMS, whole, RUN, description(stub, ITEMS), QUIET);

        assertThat(Ledger.read(file)).isEqualTo(Ledger.read(whole));
        assertThat(stub.asked).hasSize(ITEMS.size());
        assertThat(progress).startsWith(5L).endsWith((long) ITEMS.size());
        String finished = Files.readString(file);
        new Campaign(stub, "1", 10).resume(ITEMS, file, RUN, description(stub, ITEMS), QUIET);
        assertThat(Files.readString(file)).isEqualTo(finished);
    }

    private List<AnswerRun> conducted(Stub stub, String name) throws IOException {
        Path file = folder.resolve(name);
        new Campaign(stub, "1", 10).start(ITEMS, file, RUN, description(stub, ITEMS), QUIET);
        assertThat(Audit.audit(Ledger.read(file))).isEmpty();
        return answers(file);
    }

    private static List<AnswerRun> shrunk(List<AnswerRun> answers) {
        return answers.stream().filter(AnswerRun::shrunk).toList();
    }

    @Test
    void each_way_to_fail_is_shown_on_an_instance_that_is_simpler_than_any_that_was_generated() throws IOException {
        Stub stub = Stub.of(PROBLEMS, true, WRONG);
        List<AnswerRun> answers = conducted(stub, "first.jsonl");
        AnswerRun simplest = shrunk(answers).get(0);

        assertThat(shrunk(answers)).hasSize(1);
        assertThat(answers.get(answers.size() - 1)).isEqualTo(simplest);
        assertThat(simplest.item()).matches("generated-mean-matching-\\d\\.shrunk(-[0-9a-f]{8})+");
        assertThat(simplest.verdict()).isEqualTo("FAIL");
        assertThat(answers)
                .filteredOn(answer -> answer.origin().equals("generated"))
                .allMatch(answer -> InstanceSize.of(answer.input()).compareTo(InstanceSize.of(simplest.input())) > 0);
        assertThat(InstanceSize.of(simplest.input()).numbers())
                .as("one entry, beta and rows: %s", simplest.input())
                .isEqualTo(3);
        assertThat(stub.replays.get(stub.replays.size() - 1).asked).hasSizeBetween(1, 100);
        assertThat(conducted(Stub.of(PROBLEMS, true, WRONG), "second.jsonl")).isEqualTo(answers);
        assertThat(Scores.of(List.copyOf(answers)))
                .isEqualTo(Scores.of(List.copyOf(answers.subList(0, answers.size() - 1))));
    }

    @Test
    void shrinking_ends_when_a_request_takes_all_the_time_or_nobody_answers() throws IOException {
        Stub slow =
                Stub.of(PROBLEMS, true, WRONG, r -> new Reply.Answered(((Reply.Answered) WRONG.apply(r)).body(), 11));
        Stub gone = Stub.of(PROBLEMS, false, WRONG, r -> new Reply.Lost("gone", 0));

        assertThat(shrunk(conducted(slow, "slow.jsonl"))).hasSize(1);
        assertThat(slow.replays.get(slow.replays.size() - 1).asked).hasSize(1);
        assertThat(shrunk(conducted(gone, "gone.jsonl"))).isEmpty();
        assertThat(gone.replays.get(0).asked).hasSizeBetween(1, 100);
    }

    @Test
    void crashes_are_shrunk_and_time_outs_are_not() throws IOException {
        Stub crashing = Stub.of(PROBLEMS, true, r -> Stub.crash("x"));
        Stub hanging = Stub.of(PROBLEMS, true, r -> new Reply.Faulted(Reply.Fault.TIMEOUT, "15 s", 15));

        assertThat(shrunk(conducted(crashing, "crashing.jsonl")))
                .singleElement()
                .extracting(AnswerRun::verdict, AnswerRun::fault)
                .containsExactly("ERROR", "crash");
        assertThat(shrunk(conducted(hanging, "hanging.jsonl"))).isEmpty();
    }

    @Test
    void a_run_interrupted_while_shrinking_shrinks_the_rest_only() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        List<AnswerRun> answers = conducted(Stub.of(PROBLEMS, true, WRONG), "ledger.jsonl");
        List<LedgerEntry> whole = Ledger.read(file);
        Stub stub = Stub.of(PROBLEMS, true, WRONG);
        List<String> lines = Files.readAllLines(file);

        Files.write(file, lines.subList(0, lines.size() - 1));
        new Campaign(stub, "1", 10).resume(ITEMS, file, RUN, description(stub, ITEMS), QUIET);
        assertThat(Ledger.read(file)).isEqualTo(whole);
        assertThat(stub.replays).isEmpty();

        Files.write(file, lines.subList(0, lines.size() - 2));
        new Campaign(stub, "1", 10).resume(ITEMS, file, RUN, description(stub, ITEMS), QUIET);
        assertThat(answers(file)).isEqualTo(answers);
        assertThat(stub.asked).isEmpty();
        assertThat(stub.replays).hasSize(1);
    }

    @Test
    void an_instance_asked_by_its_name_is_not_shrunk() throws IOException {
        Items one = Items.of("1", 0, new Selection(Set.of(), Set.of(), Set.of("generated-mean-matching-2")));
        Stub stub = Stub.of(PROBLEMS, true, WRONG);
        Path file = folder.resolve("ledger.jsonl");

        new Campaign(stub, "1", 10).start(one, file, RUN, description(stub, one), QUIET);

        assertThat(answers(file)).hasSize(1);
    }

    @Test
    void a_run_interrupted_before_its_second_line_is_started() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Ledger.start(file, RUN);
        Stub stub = Stub.of(PROBLEMS, true, RIGHT);

        new Campaign(stub, "1", 10).resume(ITEMS, file, RUN, description(stub, ITEMS), QUIET);

        assertThat(Audit.audit(Ledger.read(file))).isEmpty();
    }

    @Test
    void another_subject_or_seed_cannot_continue_a_ledger() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Stub stub = Stub.of(PROBLEMS, true, RIGHT);
        Stub other = Stub.of(Set.of(), true, RIGHT);
        Items otherItems = Items.of("2", 0, Selection.ofProblem(PROBLEM));
        new Campaign(stub, "1", 10).start(ITEMS, file, RUN, description(stub, ITEMS), QUIET);

        assertThatThrownBy(
                        () -> new Campaign(other, "1", 10).resume(ITEMS, file, RUN, description(other, ITEMS), QUIET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ledger.jsonl must be the ledger of");
        assertThatThrownBy(
                        () -> new Campaign(stub, "1", 10).start(otherItems, file, RUN, description(stub, ITEMS), QUIET))
                .hasMessageContaining("seed must be the one of the items, 2, but was 1");
        assertThatThrownBy(() -> new Campaign(stub, "1", 0)).hasMessageContaining("budgetSeconds must be");
    }

    @Test
    void an_unwritable_ledger_is_an_exception() {
        Path file = folder.resolve("file");
        Stub stub = Stub.of(PROBLEMS, true, RIGHT);

        assertThatThrownBy(() -> {
                    Files.writeString(file, "");
                    new Campaign(stub, "1", 10)
                            .start(ITEMS, file.resolve("ledger.jsonl"), RUN, description(stub, ITEMS), QUIET);
                })
                .isInstanceOf(IOException.class);
        assertThat(stub.asked).isEmpty();
    }

    static List<AnswerRun> answers(Path file) throws IOException {
        return Ledger.read(file).stream()
                .filter(AnswerRun.class::isInstance)
                .map(AnswerRun.class::cast)
                .toList();
    }
}
