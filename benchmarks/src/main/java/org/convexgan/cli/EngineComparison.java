package org.convexgan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.Vector;
import org.convexgan.metrics.Bootstrap;
import org.convexgan.metrics.FrechetDistance;
import org.convexgan.metrics.Interval;
import org.convexgan.progressive.Generator;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.SpectrumEngine;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;

/** Trains the same generator by several engines and writes down time, spectrum, certificate, reproducibility, distance and memory. */
final class EngineComparison {
    /** Samples that the weights are trained on, as published by default. */
    private static final int GENERATED = 2000;

    private static final long SEED = 1;
    private static final int SAMPLES = 500;
    private static final int FEATURES = 64;
    private static final long FRESH_SEED = 7_000;
    private static final Bootstrap INTERVAL = new Bootstrap(100, 0.95, 1);

    private final List<? extends PixelRows> pyramid;
    private final EngineTable table;
    private final Map<Integer, Double> first = new HashMap<>();
    private boolean sound = true;

    /** Compares on the same images at several sides, the smallest first; rows go into the table. */
    EngineComparison(List<? extends PixelRows> pyramid, EngineTable table) {
        this.pyramid = pyramid;
        this.table = table;
    }

    /** Returns how many images are compared on. */
    long images() {
        return pyramid.get(0).rows();
    }

    /** Returns whether every stage was certified of every variant but the published one. */
    boolean isSound() {
        return sound;
    }

    /**
     * Trains and adds a row for each stage. Deviations are from the engine that came first; the peak of memory is that of this training where the system
     * can tell it apart.
     *
     * @param k directions at each stage
     * @param tolerance relative width of the bounds aimed at
     */
    void run(SpectrumEngine engine, Variant variant, List<Integer> k, double tolerance) {
        PeakMemory.reset();
        TimedEngine timed = new TimedEngine(engine);
        Setting setting = new Setting(variant, k, Setting.PUBLISHED_LATENT, GENERATED, SEED, tolerance);
        Stopwatch watch = Stopwatch.started();
        ObjectNode[] last = new ObjectNode[1];
        Trained trained = new ProgressiveTraining(setting, timed, Rules.SOUND)
                .train(pyramid, stage -> last[0] = describe(timed, variant, stage, watch.lap()));
        sound &= variant == Variant.PUBLISHED || trained.isCertified();
        last[0].put("distance", distance(trained.generator(), timed.last().spectrum()));
    }

    private ObjectNode describe(TimedEngine engine, Variant variant, StageCertificate stage, double seconds) {
        Spectrum spectrum = engine.last().spectrum();
        double next = spectrum.squared(spectrum.kept() + 1);
        double expected = first.computeIfAbsent(stage.side(), side -> next);
        ObjectNode row = table.add(images(), engine.name(), ConvexGan.lowerCase(variant.name()))
                .put("side", stage.side())
                .put("k", stage.kept())
                .put("seconds", seconds)
                .put("spectrumSeconds", engine.last().seconds())
                .put("next", next)
                .put("largest", spectrum.squared(1))
                .put("lower", spectrum.next().lower())
                .put("upper", spectrum.next().upper())
                .put("boundWidth", (spectrum.next().upper() - spectrum.next().lower()) / next)
                .put("deviation", Math.abs(next - expected) / expected)
                .put("errorOverBeta", stage.relativeError())
                .put("probe", stage.probe().largest())
                .put("certified", stage.isCertified())
                .put("reproducibility", stage.reproducibility());
        PeakMemory.megabytes().ifPresent(megabytes -> row.put("peakMegabytes", megabytes));
        return row;
    }

    /** Returns the Frechet distance on the leading pixel directions, of the first real images and fresh generated ones, with its interval. */
    private String distance(Generator generator, Spectrum spectrum) {
        int count = Math.min(FEATURES, spectrum.kept());
        Matrix directions = spectrum.directions().leading(count).columns();
        PixelRows rows = pyramid.get(generator.stages().size() - 1);
        Matrix noise = new NoiseStream(FRESH_SEED).block(0, SAMPLES, 0, generator.noiseColumns());
        Matrix generated = generator.outputs(noise).get(generator.stages().size() - 1);
        Interval interval = FrechetDistance.measure(
                        "leading pixel directions",
                        Products.of(centred(rows, spectrum.mean()), directions),
                        Products.of(generated, directions),
                        INTERVAL)
                .interval();
        return ConvexGan.format("%.3g [%.3g, %.3g]", interval.value(), interval.lower(), interval.upper());
    }

    private static Matrix centred(PixelRows rows, Vector mean) {
        int count = (int) Math.min(SAMPLES, rows.rows());
        float[] pixels = new float[count * rows.columns()];
        rows.read(0, count, pixels);
        double[] entries = new double[pixels.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = pixels[i] - mean.get(i % rows.columns());
        }
        return Matrix.of(count, rows.columns(), entries);
    }
}
