package org.convexgan.cli;

import picocli.CommandLine.Command;

/** Groups what trains and judges generators of images. */
@Command(
        name = "procogan",
        description = "Trains and judges generators of images stage by stage: ProCoGAN and what it is compared with.",
        subcommands = {
            TilesCommand.class,
            FacesCommand.class,
            TrainCommand.class,
            SampleCommand.class,
            EvaluateCommand.class,
            BaselineCommand.class,
            EngineBenchmarkCommand.class
        })
final class ProcoganCommand {}
