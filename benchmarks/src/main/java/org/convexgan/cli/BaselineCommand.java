package org.convexgan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.training.CriticLoss;
import org.convexgan.training.GdaGenerator;
import org.convexgan.training.GdaSettings;
import org.convexgan.training.ProgressiveGda;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains what ProCoGAN is compared with. */
@Command(
        name = "baseline",
        description = {
            "Trains Progressive GDA, the baseline of Hidden Convexity, with the settings that the paper prints.",
            "With fewer than the published 15,000 steps a stage, the time of all of them is extrapolated from the second half of"
                    + " the steps taken, and the line says so.",
            "D(real) - D(fake) is what the discriminator tells apart, averaged over the first and over the last tenth of the steps of a stage: it nears 0 as"
                    + " generated images come to look real. Where it or the gradient penalty grows by orders of magnitude, training diverges.",
            "The last line tells how much generated images vary. With the printed penalties those of the first stages hardly do: both"
                    + " outweigh what images of so few values have to offer, which --gradient-penalty 0.1 --output-penalty 0 shows."
        },
        footerHeading = ConvexGan.EXAMPLES,
        footer = {
            "  convexgan procogan baseline procedural-faces --stages 3 --steps 200",
            "  convexgan procogan baseline photos --stages 2 --gradient-penalty 0.1"
        })
final class BaselineCommand extends RefusingCommand implements Interruptible {
    private static final int FIRST_SIDE = 4;
    private static final GdaSettings PUBLISHED = GdaSettings.PUBLISHED;
    private static final long BYTES_PER_WEIGHT = 12;
    private static final int MEGABYTE = 1 << 20;
    private static final int TENTH = 10;
    private static final String HEADINGS = "%-7s  %9s  %7s  %22s  %22s  %22s";

    @Parameters(paramLabel = "IMAGES", description = ImageOptions.SOURCES)
    private String source;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "15000",
            description = "Steps of each stage (default: ${DEFAULT-VALUE}, as published).")
    private int steps;

    @Option(
            names = "--stages",
            paramLabel = "N",
            defaultValue = "5",
            description = "Stages: 4x4 pixels, 8x8 and so on (default: ${DEFAULT-VALUE}).")
    private int stages;

    @Option(
            names = "--gradient-penalty",
            paramLabel = "L",
            defaultValue = "10",
            description = "Weight of (|grad D| - 1)^2 for the discriminator (default: ${DEFAULT-VALUE}, as published).")
    private double gradientPenalty;

    @Option(
            names = "--output-penalty",
            paramLabel = "B",
            defaultValue = "100",
            description =
                    "The generator pays B/d times |G|^2 for an image of d values (default: ${DEFAULT-VALUE}, as published).")
    private double outputPenalty;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write generated images into this folder, which must not exist yet.")
    private @Nullable Path out;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many images to generate (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Mixin
    private SheetOption sheet;

    @Mixin
    private ImageOptions images;

    @Override
    public Integer call() {
        requireArguments();
        try {
            LoadedImages loaded = images.load(source, side(stages - 1), spec.commandLine());
            GdaGenerator generator = train(loaded);
            float[][] generated = generator.images(seed + 1, samples);
            print(ConvexGan.format(
                    "generated images vary %.3g times as much as real ones",
                    variance(generated) / variance(rows(loaded.at(generator.side())))));
            if (out != null) {
                GeneratedImages.write(generated, generator.side(), out);
                print("%d generated images in %s".formatted(samples, out));
            }
            sheet.write(generated, generator.side());
            return ConvexGan.OK;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    @Override
    public String leftWhenInterrupted() {
        return left(out);
    }

    private void requireArguments() {
        requireBetween("--stages", stages, 1, PUBLISHED.widths().size());
        requireAtLeast("--steps", steps, 1);
        requireAtLeast("--samples", samples, 2);
        requireNonNegative("--gradient-penalty", gradientPenalty);
        requireNonNegative("--output-penalty", outputPenalty);
        if (out != null) {
            requireNew(out);
        }
        sheet.requireNew(out, spec.commandLine());
        long needed = BYTES_PER_WEIGHT * weights(stages - 1) / MEGABYTE;
        long available = Runtime.getRuntime().maxMemory() / MEGABYTE;
        if (needed > available) {
            throw refused("--stages %d needs %d MB of heap, but java has %d: start it with a larger -Xmx"
                    .formatted(stages, needed, available));
        }
    }

    private void requireNonNegative(String option, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused("%s must be finite and >= 0, but was %s".formatted(option, value));
        }
    }

    private GdaGenerator train(LoadedImages loaded) {
        List<PixelRows> pyramid = IntStream.range(0, stages)
                .mapToObj(stage -> loaded.at(side(stage)))
                .toList();
        ProgressiveGda training = new ProgressiveGda(
                pyramid, PUBLISHED.withSteps(steps).withPenalties(gradientPenalty, outputPenalty), seed);
        print(HEADINGS.formatted(
                "stage",
                "ms a step",
                "GFLOP/s",
                "%,d steps".formatted(PUBLISHED.steps()),
                "D(real) - D(fake)",
                "gradient penalty"));
        StageClock clock = new StageClock();
        try (ProgressDisplay progress =
                ProgressDisplay.on(spec.commandLine().getErr(), "baseline", (long) steps * stages)) {
            return training.train((side, step, loss) -> {
                clock.stepped(side, step, loss);
                progress.show((long) steps * stage(side) + step);
            });
        }
    }

    private static float[][] rows(PixelRows images) {
        float[][] rows = new float[Math.toIntExact(images.rows())][images.columns()];
        for (int i = 0; i < rows.length; i++) {
            images.read(i, 1, rows[i]);
        }
        return rows;
    }

    /** Returns the sum of the variances of all pixels. */
    private static double variance(float[][] images) {
        double sum = 0;
        for (int pixel = 0; pixel < images[0].length; pixel++) {
            double mean = 0;
            for (float[] image : images) {
                mean += (double) image[pixel] / images.length;
            }
            for (float[] image : images) {
                double shift = image[pixel] - mean; // images that hardly vary leave nothing of a difference of squares
                sum += shift * shift / images.length;
            }
        }
        return sum;
    }

    private static int side(int stage) {
        return FIRST_SIDE << stage;
    }

    private static int stage(int side) {
        return Integer.numberOfTrailingZeros(side / FIRST_SIDE);
    }

    private static int inputs(int stage) {
        return stage == 0 ? PUBLISHED.latent() : outputs(stage);
    }

    private static int outputs(int stage) {
        return side(stage) * side(stage) * LoadedImages.CHANNELS;
    }

    private static long weights(int stage) {
        return (long) outputs(stage) * (inputs(stage) + PUBLISHED.widths().get(stage));
    }

    /** Times the second half of the steps of each stage, when the code is warm, and prints a line at its end. */
    private final class StageClock {
        private final int tenth = Math.max(1, steps / TENTH);
        private long halfway = System.nanoTime();
        private double published;
        private Losses first = Losses.NONE;
        private Losses last = Losses.NONE;

        private void stepped(int side, int step, CriticLoss loss) {
            int timed = steps - steps / 2;
            if (step == steps - timed) {
                halfway = System.nanoTime();
            }
            if (step <= tenth) {
                first = first.and(loss);
            }
            if (step > steps - tenth) {
                last = last.and(loss);
            }
            if (step == steps) {
                describe(side, (System.nanoTime() - halfway) * 1e-9 / timed);
                first = Losses.NONE;
                last = Losses.NONE;
                halfway = System.nanoTime();
            }
        }

        private void describe(int side, double seconds) {
            int stage = stage(side);
            published += seconds * PUBLISHED.steps();
            String remark = steps == PUBLISHED.steps() ? "" : " extrapolated";
            print(HEADINGS.formatted(
                    side + "x" + side,
                    ConvexGan.format("%.2f", 1e3 * seconds),
                    ConvexGan.format(
                            "%.1f", 1e-9 * PUBLISHED.operations(stage, inputs(stage), outputs(stage)) / seconds),
                    ConvexGan.format("%,.0f s%s", seconds * PUBLISHED.steps(), remark),
                    ConvexGan.format("%.3g -> %.3g", first.difference(), last.difference()),
                    ConvexGan.format("%.3g -> %.3g", first.penalty(), last.penalty())));
            if (stage == stages - 1) {
                print(ConvexGan.format("all %d stages: %,.0f s%s", stages, published, remark));
            }
        }
    }

    /** Sums of losses of some steps. */
    private record Losses(int steps, double differences, double penalties) {
        private static final Losses NONE = new Losses(0, 0, 0);

        private Losses and(CriticLoss loss) {
            return new Losses(steps + 1, differences - loss.real() - loss.fake(), penalties + loss.gradientPenalty());
        }

        private double difference() {
            return differences / steps;
        }

        private double penalty() {
            return penalties / steps;
        }
    }
}
