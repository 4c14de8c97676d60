package org.convexgan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.problem.Algorithm;
import org.convexgan.spi.ReferenceImplementation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the formulations that have a solver on the class path. */
@Command(
        name = "problems",
        description =
                "Lists the problems: wire name, claim, what is asked, and the fields of input, answer and evidence.")
final class ProblemsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<VectorFile> vectors = Vectors.load();
        for (Algorithm solver : new ReferenceImplementation().solvers()) {
            Formulation formulation = Formulation.of(solver.formulation(), vectors);
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
        return ConvexGan.OK;
    }

    private static String join(List<String> fields) {
        return fields.isEmpty() ? "-" : String.join(", ", fields);
    }
}
