package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.convexgan.features.OnnxFeatures;
import org.convexgan.features.PixelRange;
import org.convexgan.images.PixelRows;
import org.convexgan.images.UnusableImageException;
import org.convexgan.linalg.Matrix;
import org.convexgan.metrics.Bootstrap;
import org.convexgan.metrics.FrechetDistance;
import org.convexgan.metrics.ImageFeatures;
import org.convexgan.metrics.Kernel;
import org.convexgan.metrics.KernelDistance;
import org.convexgan.metrics.MeasuredDistance;
import org.convexgan.metrics.PixelComponents;
import org.convexgan.metrics.RandomConvolutions;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Spectrum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how far generated images are from real ones. */
@Command(
        name = "evaluate",
        description = {
            "Measures the Frechet and the kernel distance of generated from real images, each with an interval.",
            "Both depend on what the images are compared by, which their names say. The FID of the literature is the Frechet"
                    + " distance with the features of one Inception network: bring it with --features onnx=FILE.",
            "The Frechet distance of few images is too large. The intervals are corrected for that and may lie below it."
        },
        footerHeading = ConvexGan.EXAMPLES,
        footer = {
            "  convexgan procogan evaluate photos new",
            "  convexgan procogan evaluate photos new --features pixels --side 32",
            "  convexgan procogan evaluate photos new --features onnx=net.onnx"
        })
final class EvaluateCommand extends RefusingCommand implements Interruptible {
    private static final String PIXELS = "pixels";
    private static final String RANDOM = "random-conv";
    private static final String NETWORK = "onnx=";
    private static final double DIRECTION_TOLERANCE = 1e-4;
    /** Two images have only one resample that can be compared, and three hardly more. */
    private static final int FEWEST_IMAGES = 4;

    @Parameters(index = "0", paramLabel = "REAL", description = ImageOptions.SOURCES)
    private String real;

    @Parameters(index = "1", paramLabel = "GENERATED", description = "The same, of generated images.")
    private String generated;

    @Option(
            names = "--features",
            paramLabel = "NAME",
            defaultValue = RANDOM,
            description =
                    "pixels: along the leading directions of the real images; random-conv: a convolution network with"
                            + " fixed random weights; onnx=FILE: the first output of a network (default: ${DEFAULT-VALUE}).")
    private String features;

    @Option(
            names = "--side",
            paramLabel = "N",
            defaultValue = "64",
            description = "Compare at NxN pixels; larger images are reduced (default: ${DEFAULT-VALUE}).")
    private int side;

    @Option(
            names = "--components",
            paramLabel = "K",
            defaultValue = "32",
            description = "Directions of --features pixels (default: ${DEFAULT-VALUE}).")
    private int components;

    @Option(
            names = "--onnx-pixels",
            paramLabel = "BLACK:WHITE",
            defaultValue = "0:1",
            description = "Values that the network expects for black and white (default: ${DEFAULT-VALUE}).")
    private String pixelRange;

    @Option(
            names = "--resamples",
            paramLabel = "N",
            defaultValue = "200",
            description = "Resamples of the bootstrap (default: ${DEFAULT-VALUE}).")
    private int resamples;

    @Mixin
    private ImageOptions images;

    @Override
    public Integer call() {
        Bootstrap bootstrap = bootstrap();
        requireFeatures();
        try {
            PixelRows ofReal = load(real);
            PixelRows ofGenerated = load(generated);
            requireEnough(real, ofReal);
            requireEnough(generated, ofGenerated);
            print(ofReal, ofGenerated, bootstrap);
            return ConvexGan.OK;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw refused(e);
        } catch (NoClassDefFoundError e) {
            throw refused("--features %s needs the ONNX runtime, a jar in the folder lib beside this one, but lacks %s"
                    .formatted(features, e.getMessage()));
        }
    }

    @Override
    public String leftWhenInterrupted() {
        return "nothing was measured";
    }

    private Bootstrap bootstrap() {
        requireAtLeast("--side", side, 1);
        try {
            return new Bootstrap(resamples, Bootstrap.USUAL.level(), Bootstrap.USUAL.seed());
        } catch (IllegalArgumentException e) {
            throw refused("--" + e.getMessage());
        }
    }

    private void requireFeatures() {
        if (features.startsWith(NETWORK)) {
            range();
        } else if (!features.equals(RANDOM) && !features.equals(PIXELS)) {
            throw refused(
                    "--features must be %s, %s or %sFILE, but was %s".formatted(PIXELS, RANDOM, NETWORK, features));
        }
    }

    private PixelRows load(String source) throws IOException {
        try {
            return images.loadAtMost(source, side, spec.commandLine()).at(side);
        } catch (UnusableImageException e) {
            throw refused("%s; images are compared at --side %d".formatted(e.getMessage(), side));
        }
    }

    private void requireEnough(String source, PixelRows rows) {
        if (rows.rows() < FEWEST_IMAGES) {
            throw refused("%s must have at least %d images, but had %d".formatted(source, FEWEST_IMAGES, rows.rows()));
        }
    }

    private void print(PixelRows ofReal, PixelRows ofGenerated, Bootstrap bootstrap) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (features.startsWith(NETWORK)) {
            try (OnnxFeatures network = OnnxFeatures.open(Path.of(features.substring(NETWORK.length())), range())) {
                distances(network, ofReal, ofGenerated, bootstrap).forEach(out::println);
            }
        } else {
            distances(builtIn(ofReal), ofReal, ofGenerated, bootstrap).forEach(out::println);
        }
    }

    private ImageFeatures builtIn(PixelRows ofReal) {
        if (features.equals(RANDOM)) {
            return new RandomConvolutions(ofReal.channels());
        }
        Spectrum spectrum = new ReferenceEngine().leading(ofReal, components, null, DIRECTION_TOLERANCE);
        return new PixelComponents(
                spectrum.mean(), spectrum.directions().leading(components).columns());
    }

    private PixelRange range() {
        try {
            String[] ends = pixelRange.split(":", -1);
            if (ends.length == 2) {
                return new PixelRange(Float.parseFloat(ends[0]), Float.parseFloat(ends[1]));
            }
        } catch (IllegalArgumentException e) {
            throw refused("--onnx-pixels must be BLACK:WHITE, e.g. -1:1, but was %s: %s"
                    .formatted(pixelRange, e.getMessage()));
        }
        throw refused("--onnx-pixels must be BLACK:WHITE, e.g. -1:1, but was " + pixelRange);
    }

    private static List<MeasuredDistance> distances(
            ImageFeatures features, PixelRows ofReal, PixelRows ofGenerated, Bootstrap bootstrap) {
        Matrix x = features.of(ofReal);
        Matrix y = features.of(ofGenerated);
        return List.of(
                FrechetDistance.measure(features.name(), x, y, bootstrap),
                KernelDistance.measure(features.name(), x, y, Kernel.cubic(), bootstrap));
    }
}
