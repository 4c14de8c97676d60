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
        },
        footerHeading = ConvexGan.EXAMPLES,
        footer = {
            "  convexgan procogan train procedural-faces --count 600 --out faces",
            "  convexgan procogan sample faces/weights.procogan --out new",
            "  convexgan procogan evaluate procedural-faces new"
        })
final class ProcoganCommand {}
