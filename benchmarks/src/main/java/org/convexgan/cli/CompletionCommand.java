package org.convexgan.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the shell's completion script. */
@Command(
        name = "generate-completion",
        description = {
            "Prints the completion script of bash and zsh for a command or alias named convexgan:",
            "source <(java -jar benchmarks/target/convexgan.jar generate-completion)"
        })
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec root = spec.root();
        spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
        spec.commandLine().getOut().flush();
        return ConvexGan.OK;
    }
}
