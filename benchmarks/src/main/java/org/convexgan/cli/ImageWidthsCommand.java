package org.convexgan.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import org.convexgan.golden.images.FashionMnist;
import org.convexgan.golden.images.IdxImages;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.metrics.Bootstrap;
import org.convexgan.metrics.FrechetDistance;
import org.convexgan.metrics.MeasuredDistance;
import org.convexgan.training.MlpGan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The fully connected GAN of Figure 3 at several widths, on the images that ship with the suite. */
@Command(
        name = "image-widths",
        description = {
            "Trains a fully connected GAN on 1,000 Fashion-MNIST images at several widths k of both networks, and prints the"
                    + " Frechet distance of as many generated images from the real ones, with a 95 %% interval.",
            "The features are the leading principal components of the real images; distances in other features are not"
                    + " comparable. The default is a small study for a CPU; the paper goes from 8 to 2048."
        },
        footerHeading = ConvexGan.EXAMPLES,
        footer = {"  convexgan image-widths --widths 8,32,128 --turns 2000"})
final class ImageWidthsCommand extends RefusingCommand implements Interruptible {
    private static final int NOISE = 32;
    private static final int RESAMPLES = 50;

    @Option(
            names = "--widths",
            split = ",",
            paramLabel = "K",
            defaultValue = "8,16,32,64,128",
            description = "The widths (default: ${DEFAULT-VALUE}).")
    private int[] widths;

    @Option(
            names = "--turns",
            paramLabel = "T",
            defaultValue = "1000",
            description = "Steps of each player (default: ${DEFAULT-VALUE}).")
    private int turns;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Train on the first N images (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--components",
            paramLabel = "C",
            defaultValue = "32",
            description = "Principal components to compare by (default: ${DEFAULT-VALUE}).")
    private int components;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        Matrix real = images();
        requireArguments(real);
        Vector mean = real.columnSums().times(1.0 / real.rows());
        Matrix directions = leading(centred(real, mean));
        Matrix features = centred(real, mean).times(directions);
        PrintWriter out = spec.commandLine().getOut();
        out.println("%d images, noise of %d variables, %d turns, seed %d".formatted(count, NOISE, turns, seed));
        for (int width : widths) {
            MlpGan gan = new MlpGan(width, NOISE, turns);
            Matrix generated;
            try (ProgressDisplay progress =
                    ProgressDisplay.on(spec.commandLine().getErr(), "width " + width, turns)) {
                generated = gan.train(real, seed, count, progress::show);
            }
            MeasuredDistance distance = FrechetDistance.measure(
                    "pixel-components-" + components,
                    features,
                    centred(generated, mean).times(directions),
                    new Bootstrap(RESAMPLES, 0.95, seed));
            out.println(ConvexGan.format("width %4d: %s", width, distance));
            out.flush();
        }
        return ConvexGan.OK;
    }

    @Override
    public String leftWhenInterrupted() {
        return "the widths that were printed are final, --widths takes the others";
    }

    private Matrix images() {
        IdxImages source = FashionMnist.first1000TestImages();
        requireBetween("--count", count, 2, source.count());
        double[][] rows = new double[count][];
        Arrays.setAll(rows, source::asRow);
        return Matrix.ofRows(rows);
    }

    private void requireArguments(Matrix real) {
        requireAtLeast("--widths", Arrays.stream(widths).min().orElse(0), 1);
        requireAtLeast("--turns", turns, 1);
        int most = Math.min(real.rows(), real.columns());
        requireBetween("--components", components, 1, most);
    }

    private Matrix leading(Matrix centred) {
        Matrix axes = ThinSvd.of(centred).right();
        return axes.times(Matrix.diagonal(axes.columns(), components, ones(components)));
    }

    private static Matrix centred(Matrix images, Vector mean) {
        return images.minus(Vector.of(ones(images.rows())).outer(mean));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
