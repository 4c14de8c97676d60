package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.convexgan.linalg.Matrix;
import org.convexgan.progressive.Generator;
import org.convexgan.progressive.HistogramMatching;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.WeightsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Generates images from saved weights. */
@Command(
        name = "sample",
        description = "Generates images from the weights that train has written.",
        footerHeading = ConvexGan.EXAMPLES,
        footer = {
            "  convexgan procogan sample faces/weights.procogan --samples 1000 --out new",
            "  convexgan procogan sample faces/weights.procogan --match photos --out new"
        })
final class SampleCommand extends RefusingCommand implements Interruptible {
    @Parameters(paramLabel = "WEIGHTS", description = "A file weights.procogan; one with another checksum is refused.")
    private Path weights;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many images to generate (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2",
            description =
                    "Seed of the noise (default: ${DEFAULT-VALUE}); another one than that of the training gives new images.")
    private long seed;

    @Option(
            names = "--match",
            paramLabel = "IMAGES",
            description =
                    "Give the images the histogram of these, channel by channel; --count and --framing are about these.")
    private @Nullable String match;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Write the images into this folder, which must not exist yet.")
    private Path out;

    @Mixin
    private SheetOption sheet;

    @Mixin
    private ImageOptions images;

    @Override
    public Integer call() {
        requireAtLeast("--samples", samples, 1);
        requireMatchFor("--count");
        requireMatchFor("--framing");
        requireNew(out);
        sheet.requireNew(out, spec.commandLine());
        try {
            Generator generator = WeightsFile.read(weights);
            int last = generator.stages().size() - 1;
            int side = generator.stages().get(last).directions().side();
            Matrix generated = generator
                    .images(new NoiseStream(seed).block(0, samples, 0, generator.noiseColumns()))
                    .get(last);
            if (match != null) {
                generated = HistogramMatching.of(
                                images.load(match, side, spec.commandLine()).at(side))
                        .apply(generated);
            }
            float[][] pixels = clipped(generated);
            GeneratedImages.write(pixels, side, out);
            sheet.write(pixels, side);
            spec.commandLine().getOut().println("%d generated images in %s".formatted(samples, out));
            return ConvexGan.OK;
        } catch (IOException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    @Override
    public String leftWhenInterrupted() {
        return left(out);
    }

    private void requireMatchFor(String option) {
        if (match == null && spec.commandLine().getParseResult().hasMatchedOption(option)) {
            throw refused("%s must come with --match, whose images it is about; --samples says how many to generate"
                    .formatted(option));
        }
    }

    /** Returns images with values in [0, 1]. */
    static float[][] clipped(Matrix images) {
        float[][] rows = new float[images.rows()][images.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = (float) Math.max(0, Math.min(1, images.get(i, j)));
            }
        }
        return rows;
    }
}
