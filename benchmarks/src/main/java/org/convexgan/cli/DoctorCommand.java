package org.convexgan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convexgan.door.Doctor;
import org.convexgan.door.Doctor.Step;
import org.convexgan.door.ProcessLimits;
import org.convexgan.door.Subjects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Examines how a new implementation speaks the wire protocol. */
@Command(
        name = "doctor",
        description = {
            "Examines step by step how a command speaks the wire protocol: start, hello, one small request for each"
                    + " problem, end.",
            "Each step shows the lines exchanged, what is wrong with them, and the rule in the JSON Schemas. Whether"
                    + " an answer is right is for `check` to say."
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "COMMAND",
            description = "A command that speaks the wire protocol.")
    private String subject;

    @Override
    public Integer call() {
        List<Step> steps = Doctor.examine(command(), Path.of("").toAbsolutePath(), ProcessLimits.V1);
        PrintWriter out = spec.commandLine().getOut();
        steps.forEach(step -> print(step, out));
        Optional<String> complaint = complaint(steps);
        complaint.ifPresent(
                text -> spec.commandLine().getErr().println(ConvexGan.format("%s: %s", spec.qualifiedName(), text)));
        return complaint.isEmpty() ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
    }

    /** Returns why an implementation is not found right, if it is not. */
    static Optional<String> complaint(List<Step> steps) {
        long broken = steps.stream()
                .filter(step -> step.outcome() == Doctor.Outcome.BROKEN)
                .count();
        if (broken > 0) {
            return Optional.of("%d of %d steps failed".formatted(broken, steps.size()));
        }
        return steps.stream().anyMatch(Step::isSolved) ? Optional.empty() : Optional.of("no problem could be asked");
    }

    private List<String> command() {
        try {
            SubjectSpecification specification = SubjectSpecification.parse(subject);
            if (specification.classPath().isEmpty() && !specification.isJava()) {
                return Subjects.command(subject);
            }
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
        throw refused("a Java implementation does not speak the wire protocol; try check");
    }

    private ParameterException refused(String reason) {
        return new ParameterException(
                spec.commandLine(), "--subject must be a command, but was %s: %s".formatted(subject, reason));
    }

    private static void print(Step step, PrintWriter out) {
        out.println("%-6s  %s".formatted(word(step.outcome()), step.name()));
        step.detail().lines().forEach(line -> out.println("        " + line));
        if (!step.pointer().isEmpty()) {
            out.println("        rule: " + step.pointer());
        }
    }

    private static String word(Doctor.Outcome outcome) {
        return switch (outcome) {
            case OK -> "ok";
            case BROKEN -> "FAILED";
            case NOT_EXAMINED -> "-";
        };
    }
}
