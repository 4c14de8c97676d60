package org.convexgan.timing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.convexgan.benchmarks.Instances;
import org.convexgan.certificate.Tolerance;
import org.convexgan.door.ImplementationSubject;
import org.convexgan.door.ProcessLimits;
import org.convexgan.door.ProcessSubject;
import org.convexgan.door.Reply;
import org.convexgan.door.Request;
import org.convexgan.door.Subject;
import org.convexgan.door.WireFormat;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;

/** The time from question to answer through each door of the conformance kit; the same implementation answers behind all of them. */
final class DoorSuite {
    private static final String NAME = "conformance";
    private static final double BUDGET_SECONDS = 10;
    /** Calls before the clock starts. */
    static final int WARM_UP = 200;

    private static final double WARM_UP_SECONDS = 0.5;

    private DoorSuite() {}

    static List<TimedCase> cases(Profile profile) {
        ReferenceSolver judge = new ReferenceSolver();
        List<TimedCase> cases = new ArrayList<>();
        for (int d : profile.chosen(List.of(4), List.of(4, 32), List.of(4, 32, 128))) {
            Instances instances = new Instances();
            Map<String, String> parameters = Map.of("d", String.valueOf(d));
            for (Problem problem : List.of(
                    new MeanMatching(instances.gaussian(d, d), d, 1),
                    new CovarianceMatching(instances.evenlySpacedScatter(d), d, Instances.levelKeeping(d / 4, d)))) {
                cases.add(new InstanceCase(NAME, problem, parameters, "Java", new Door(DoorSuite::inProcess, judge)));
                cases.add(
                        new InstanceCase(NAME, problem, parameters, "process", new Door(DoorSuite::asProcess, judge)));
            }
        }
        return cases;
    }

    private static Subject inProcess() {
        return ImplementationSubject.start(ReferenceImplementation::new, ProcessLimits.V1);
    }

    private static Subject asProcess() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return ProcessSubject.start(
                List.of(java, "-cp", System.getProperty("java.class.path"), ReferenceProcess.class.getName()),
                Path.of("").toAbsolutePath(),
                ProcessLimits.V1);
    }

    /** Asks the same question again and again; the last answer is judged. */
    private record Door(Supplier<Subject> opening, ReferenceSolver judge) implements InstanceCase.Solver {
        @Override
        public Outcome time(Problem problem, Profile profile) {
            WireFormat wire = new WireFormat();
            ObjectNode input = wire.writeInput(problem);
            try (Subject subject = opening.get()) {
                AtomicLong id = new AtomicLong();
                Runnable question = () -> subject.ask(request(id.getAndIncrement(), problem, input));
                for (int i = 0; i < WARM_UP; i++) {
                    question.run();
                }
                List<Double> seconds = new ArrayList<>();
                for (int iteration = 0; iteration < profile.iterations(); iteration++) {
                    seconds.add(RepeatedCall.seconds(question, profile.millis() * 1e-3));
                }
                return subject.ask(request(id.get(), problem, input)) instanceof Reply.Answered answered
                        ? judge.judged(problem, wire.readAnswer(answered.body()), seconds)
                        : Outcome.error("the subject did not answer");
            }
        }

        @Override
        public double expected(Profile profile) {
            return WARM_UP_SECONDS + profile.iterations() * profile.millis() * 1e-3;
        }

        private static Request request(long id, Problem problem, ObjectNode input) {
            return new Request(id, problem.name(), input, Tolerance.F64, BUDGET_SECONDS, "0");
        }
    }
}
