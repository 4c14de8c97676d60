package org.convexgan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the formulations that have a solver on the class path. */
@Command(
        name = "problems",
        description =
                "Lists the problems, or the one named: wire name, claim, what is asked, and the fields of input, answer"
                        + " and evidence.")
final class ProblemsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only the problem of this name.")
    private @Nullable String name;

    @Override
    public Integer call() {
        ReferenceImplementation reference = new ReferenceImplementation();
        if (name != null && !reference.problems().contains(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "NAME must be one of %s, but was %s".formatted(String.join(", ", reference.problems()), name));
        }
        List<VectorFile> vectors = Vectors.load();
        reference.solvers().stream()
                .map(Algorithm::formulation)
                .filter(formulation -> name == null || Problem.name(formulation).equals(name))
                .forEach(formulation -> print(Formulation.of(formulation, vectors)));
        return ConvexGan.OK;
    }

    private void print(Formulation formulation) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(ConvexGan.format(
                "%s  (%s, %s)",
                formulation.name(),
                formulation.claim(),
                formulation.sense().name().toLowerCase(Locale.ROOT)));
        out.println("  task    " + formulation.task());
        out.println("  input   " + join(formulation.input()));
        out.println("  primal  " + join(formulation.primal()));
        out.println("  dual    " + join(formulation.dual()));
    }

    private static String join(List<String> fields) {
        return fields.isEmpty() ? "-" : String.join(", ", fields);
    }
}
