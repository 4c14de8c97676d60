package org.convexgan.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.VectorCase;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.golden.WireSchemas;
import org.convexgan.golden.WireSchemas.Part;
import org.convexgan.problem.Field;
import org.convexgan.problem.Problem;

/**
 * Examines a new implementation step by step, from its start to its end, with one small request for each problem that it says it answers. It
 * shows the raw lines and what breaks the schemas; it does not judge whether an answer is right.
 */
public final class Doctor {
    private static final double BUDGET_SECONDS = 10;
    private static final String SEED = "0";
    private static final String SOLVE = "solve ";

    private final List<String> command;
    private final Path workingDirectory;
    private final ProcessLimits limits;
    private final WireSchemas schemas = new WireSchemas();
    private final WireFormat wire = new WireFormat();
    private final Map<String, VectorCase> questions;
    private final LastLines lines = new LastLines();
    private final List<Step> steps = new ArrayList<>();
    private long id;

    /** What a step found. */
    public enum Outcome {
        /** As the protocol says. */
        OK,
        /** Something breaks a rule. */
        BROKEN,
        /** Nothing could be found out. */
        NOT_EXAMINED
    }

    /**
     * One step of an examination.
     *
     * @param name what was examined, e.g. {@code "solve mean-matching"}; several steps have the same name if several rules are broken
     * @param outcome what was found
     * @param detail the broken rule, if any, and the raw lines
     * @param pointer the rule within the schemas, e.g. {@code "wire/mean-matching.schema.json#/$defs/primal/properties/G"}, empty where no schema applies
     */
    public record Step(String name, Outcome outcome, String detail, String pointer) {
        /** Tells whether the step was examined and found as the protocol says. */
        public boolean ok() {
            return outcome == Outcome.OK;
        }

        /** Tells whether the step is a request that was answered as the protocol says. */
        public boolean isSolved() {
            return ok() && name.startsWith(SOLVE);
        }
    }

    /** The last line in each direction. */
    private static final class LastLines implements WireTap {
        private String sent = "";
        private String received = "";

        @Override
        public void sent(String line) {
            sent = line;
            received = "";
        }

        @Override
        public void received(String line) {
            received = line;
        }

        @Override
        public String toString() {
            return "> " + Excerpt.start(sent) + "\n< " + Excerpt.start(received);
        }
    }

    private Doctor(
            List<String> command, Path workingDirectory, ProcessLimits limits, Map<String, VectorCase> questions) {
        this.questions = questions;
        this.command = command;
        this.workingDirectory = workingDirectory;
        this.limits = limits;
    }

    /**
     * Examines a command.
     *
     * @param command program and arguments
     * @param workingDirectory where it runs
     * @param limits what it may use up
     * @return the steps; if the command cannot be started, the broken step is the last
     */
    public static List<Step> examine(List<String> command, Path workingDirectory, ProcessLimits limits) {
        return examine(command, workingDirectory, limits, Vectors.load());
    }

    static List<Step> examine(
            List<String> command, Path workingDirectory, ProcessLimits limits, List<VectorFile> files) {
        Doctor doctor = new Doctor(List.copyOf(command), workingDirectory, limits, smallest(files));
        doctor.start().ifPresent(doctor::examine);
        return List.copyOf(doctor.steps);
    }

    private static Map<String, VectorCase> smallest(List<VectorFile> files) {
        Map<String, VectorCase> smallest = new TreeMap<>();
        for (VectorFile file : files) {
            for (VectorCase vector : file.cases()) {
                VectorCase.Expected expected = vector.expected();
                if (expected != null && expected.status() == VectorCase.Status.OPTIMAL) {
                    smallest.merge(file.problem(), vector, (a, b) -> size(a) <= size(b) ? a : b);
                }
            }
        }
        return smallest;
    }

    private static int size(VectorCase vector) {
        return vector.input().toString().length();
    }

    private Optional<ProcessSession> start() {
        try {
            return Optional.of(new ProcessSession(command, workingDirectory, limits, lines));
        } catch (SubjectStartException e) {
            boolean runs = e.stage() == SubjectStartException.Stage.HELLO;
            if (runs) {
                add("start", Outcome.OK, command.toString());
            }
            add(runs ? "hello" : "start", Outcome.BROKEN, e.getMessage() + (runs ? "\n" + lines : ""));
            return Optional.empty();
        }
    }

    private void examine(ProcessSession first) {
        add("start", Outcome.OK, command.toString());
        add("hello", Outcome.OK, first.info().introduction() + "\n" + lines);
        examineProblems(first.info());
        ProcessSession session = first;
        for (String problem : first.info().problems()) {
            if (session.isOver()) {
                Optional<ProcessSession> next = start();
                if (next.isEmpty()) {
                    return;
                }
                session = next.get();
            }
            if (schemas.knows(problem)) {
                solve(session, problem);
            }
        }
        if (!session.isOver()) {
            bye(session);
        }
    }

    private void examineProblems(SubjectInfo info) {
        List<String> unknown = info.problems().stream()
                .filter(problem -> !schemas.knows(problem))
                .toList();
        add(
                "problems",
                unknown.isEmpty() ? Outcome.OK : Outcome.BROKEN,
                unknown.isEmpty()
                        ? String.join(", ", info.problems())
                        : "problems must be wire names, but had " + unknown);
    }

    private void solve(ProcessSession session, String problem) {
        String name = SOLVE + problem;
        VectorCase question = questions.get(problem);
        if (question == null) {
            add(name, Outcome.NOT_EXAMINED, "there is no small request of this problem");
            return;
        }
        Tolerance tolerance =
                new Tolerance(question.tolerance().gap(), question.tolerance().feas());
        id++;
        Reply reply = session.ask(new Request(id, problem, question.input(), tolerance, BUDGET_SECONDS, SEED));
        if (reply instanceof Reply.Answered answered) {
            examineAnswer(name, wire.readProblem(problem, question.input()), answered.body());
        } else if (reply instanceof Reply.Faulted faulted) {
            add(
                    name,
                    Outcome.BROKEN,
                    faulted.fault().name().toLowerCase(Locale.ROOT) + ": " + faulted.detail() + "\n" + lines);
        }
    }

    private void examineAnswer(String name, Problem problem, ObjectNode body) {
        int before = steps.size();
        String status = body.path("status").textValue();
        switch (status) {
            case "unsupported" ->
                addBroken(name, "problem must be left out of problems or be supported, but was " + body);
            case "failed" -> addBroken(name, "a small feasible instance must be solved, but was " + body);
            case "optimal", "feasible" -> addViolations(name, problem, Part.PRIMAL, problem.primalFields(), body);
            default -> {} // infeasible: whether that is right is for a judge to say
        }
        if (body.has("dual") && schemas.hasDual(problem.name())) {
            addViolations(name, problem, Part.DUAL, problem.dualFields(), body);
        } else if (body.has("dual") && !names(problem.dualFields()).containsAll(names(body.path("dual")))) {
            addBroken(name, "dual must be left out for this problem, but was " + body.path("dual"));
        }
        if (steps.size() == before) {
            add(name, Outcome.OK, "status " + status + "\n" + lines);
        }
    }

    private void addViolations(String name, Problem problem, Part part, List<Field> fields, ObjectNode body) {
        String point = part.name().toLowerCase(Locale.ROOT);
        String definition = "wire/" + problem.name() + ".schema.json#/$defs/" + point;
        ObjectNode value = body.path(point) instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
        for (String violation : schemas.violations(problem.name(), part, value)) {
            String property = names(fields).stream()
                    .filter(field -> violation.matches("/" + field + "[/:](?s:.*)"))
                    .findFirst()
                    .map(field -> "/properties/" + field)
                    .orElse("");
            steps.add(new Step(name, Outcome.BROKEN, point + " " + violation + "\n" + lines, definition + property));
        }
    }

    private static Set<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode fields) {
        return fields.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private void bye(ProcessSession session) {
        ProcessSession.Farewell farewell = session.farewell();
        if (farewell.wrote()) {
            addBroken("bye", "nothing must be written after bye");
        } else if (farewell.exitCode().isEmpty()) {
            addBroken(
                    "bye",
                    "process must end within %s s after bye, but had to be killed".formatted(limits.byeSeconds()));
        } else if (farewell.exitCode().getAsInt() != 0) {
            addBroken(
                    "bye", "exit code must be 0, but was " + farewell.exitCode().getAsInt());
        } else {
            add("bye", Outcome.OK, "exit code 0");
        }
    }

    private void addBroken(String name, String rule) {
        add(name, Outcome.BROKEN, rule + "\n" + lines);
    }

    private void add(String name, Outcome outcome, String detail) {
        steps.add(new Step(name, outcome, detail, ""));
    }
}
