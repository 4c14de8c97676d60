package org.convexgan.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.convexgan.certificate.Tolerance;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.junit.jupiter.api.Test;

/** A Java implementation has the faults, budgets and restarts of a process. */
class ImplementationSubjectTest {
    private static final double AMPLE = 60;
    private static final double SHORT = 0.2;

    private final AtomicInteger instances = new AtomicInteger();

    @Test
    void answer_is_a_reply_of_the_wire_format() {
        try (Subject subject = start(problem -> zero())) {

            Reply reply = subject.ask(request(AMPLE));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.body())
                                    .hasToString(
                                            "{\"status\":\"optimal\",\"primal\":{\"G\":{\"shape\":[1,1],\"data\":[0.0]}}}"));
            assertThat(subject.info()).isEqualTo(new SubjectInfo("toy", "", "java", Set.of("mean-matching"), false));
        }
    }

    @Test
    void exception_is_a_crash_with_its_class_message_and_place() {
        try (Subject subject = start(problem -> {
            throw new ArithmeticException("deliberate");
        })) {

            Reply reply = subject.ask(request(AMPLE));

            assertFault(reply, Reply.Fault.CRASH, "it threw java.lang.ArithmeticException: deliberate at ");
            assertFault(reply, Reply.Fault.CRASH, "ImplementationSubjectTest");
        }
    }

    @Test
    void error_is_a_crash_too() {
        try (Subject subject = start(this::recurse)) {

            assertFault(subject.ask(request(AMPLE)), Reply.Fault.CRASH, "it threw java.lang.StackOverflowError");
        }
    }

    @Test
    void no_answer_breaks_the_protocol() {
        try (Subject subject = start(problem -> nothing())) {

            assertFault(subject.ask(request(AMPLE)), Reply.Fault.PROTOCOL, "answer must be present, but was null");
        }
    }

    @Test
    void instance_that_hangs_is_abandoned_and_the_next_request_goes_to_a_new_one() {
        CountDownLatch never = new CountDownLatch(1);
        try (Subject subject = start(problem -> {
            if (instances.get() == 1) {
                await(never);
            }
            return zero();
        })) {

            Reply hung = subject.ask(request(SHORT));
            Reply next = subject.ask(request(AMPLE));

            assertFault(hung, Reply.Fault.TIMEOUT, "its thread was abandoned");
            assertThat(hung.seconds()).isGreaterThanOrEqualTo(1.5 * SHORT);
            assertThat(next).isInstanceOf(Reply.Answered.class);
            assertThat(instances).hasValue(2);
        }
    }

    @Test
    void after_three_restarts_nobody_is_there() {
        try (Subject subject = start(problem -> nothing())) {
            for (int i = 0; i < 4; i++) {
                assertThat(subject.ask(request(AMPLE))).isInstanceOf(Reply.Faulted.class);
            }

            assertThat(subject.ask(request(AMPLE))).isInstanceOf(Reply.Lost.class);
            assertThat(instances).hasValue(4);
        }
    }

    @Test
    void fresh_subject_is_a_new_instance() {
        try (Subject subject = start(problem -> zero());
                Subject fresh = subject.fresh()) {

            assertThat(fresh.ask(request(AMPLE))).isInstanceOf(Reply.Answered.class);
            assertThat(instances).hasValue(2);
        }
    }

    @Test
    void implementation_that_cannot_be_made_is_refused() {
        assertThatThrownBy(() -> ImplementationSubject.start(
                        () -> {
                            throw new IllegalStateException("no licence");
                        },
                        ProcessLimits.V1))
                .isInstanceOf(SubjectStartException.class)
                .hasMessageContaining("subject must say its name and its problems, but threw")
                .hasMessageContaining("no licence");
    }

    @Test
    void interrupted_thread_asks_nothing_and_stays_interrupted() {
        AtomicInteger asked = new AtomicInteger();
        try (Subject subject = start(problem -> {
            asked.incrementAndGet();
            return zero();
        })) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> subject.ask(request(AMPLE))).isInstanceOf(CancellationException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void question_interrupted_while_it_waits_stays_interrupted() {
        CountDownLatch never = new CountDownLatch(1);
        Thread asker = Thread.currentThread();
        try (Subject subject = start(problem -> {
            asker.interrupt();
            await(never);
            return zero();
        })) {

            assertThatThrownBy(() -> subject.ask(request(AMPLE))).isInstanceOf(CancellationException.class);

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void input_that_the_problem_refuses_is_the_fault_of_the_one_who_asks() {
        ObjectNode input = input().put("beta", -1.0);
        try (Subject subject = start(problem -> zero())) {

            assertThatThrownBy(() -> subject.ask(new Request(1, "mean-matching", input, Tolerance.F64, AMPLE, "0")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("beta");
        }
    }

    private Subject start(Function<Problem, Answer> solver) {
        return ImplementationSubject.start(
                () -> {
                    instances.incrementAndGet();
                    return new Toy(solver);
                },
                ProcessLimits.V1);
    }

    private record Toy(Function<Problem, Answer> solver) implements Implementation {
        @Override
        public String name() {
            return "toy";
        }

        @Override
        public Set<String> problems() {
            return Set.of("mean-matching");
        }

        @Override
        public Answer solve(Problem problem) {
            return solver.apply(problem);
        }
    }

    private static Answer zero() {
        return Answer.optimal(Point.of("G", Matrix.of(1, 1, 0)));
    }

    @SuppressWarnings("NullAway") // what a rival may do although it must not
    private static Answer nothing() {
        return null;
    }

    private Answer recurse(Problem problem) {
        return recurse(problem);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Request request(double budget) {
        return new Request(1, "mean-matching", input(), Tolerance.F64, budget, "0");
    }

    private static ObjectNode input() {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        ObjectNode x = input.putObject("X");
        x.putArray("shape").add(1).add(1);
        x.putArray("data").add(1.0);
        return input.put("rows", 1).put("beta", 2.0);
    }

    private static void assertFault(Reply reply, Reply.Fault fault, String phrase) {
        assertThat(reply).isInstanceOfSatisfying(Reply.Faulted.class, faulted -> {
            assertThat(faulted.fault()).as("%s", reply).isEqualTo(fault);
            assertThat(faulted.detail()).contains(phrase);
        });
    }
}
