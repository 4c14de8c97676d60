package org.convexgan.outputs;

import java.util.ArrayList;
import java.util.List;
import org.convexgan.golden.GoldenOutputs;
import org.convexgan.golden.StageOutputs;
import org.convexgan.images.HeldImages;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.Vector;
import org.convexgan.metrics.FrechetDistance;
import org.convexgan.metrics.Kernel;
import org.convexgan.metrics.KernelDistance;
import org.convexgan.metrics.PixelComponents;
import org.convexgan.metrics.RandomConvolutions;
import org.convexgan.metrics.SampleMoments;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.SpectrumEngine;
import org.convexgan.progressive.StageCertificate;

/** Compares what an engine makes of images with the golden outputs, and says in which numbers they differ. */
final class OutputCheck {
    private static final String RANDOM_FEATURES = "random-conv-64";

    private final List<String> deviations = new ArrayList<>();
    private final StageOutputs golden;
    private final PixelRows rows;

    private OutputCheck(StageOutputs golden, PixelRows rows) {
        this.golden = golden;
        this.rows = rows;
    }

    /**
     * Trains by an engine and compares everything that depends on it.
     *
     * @param asked relative error of {@code σ_{k+1}²} that the engine is asked for
     * @param stages how many
     * @return what differs by more than {@link OutputTolerance} allows; nothing if the engine is right
     */
    static List<String> deviations(SpectrumEngine engine, double asked, GoldenOutputs set, int stages) {
        List<HeldImages> pyramid = GoldenPixels.pyramid(set, stages);
        List<Integer> kept =
                set.stages().stream().limit(stages).map(StageOutputs::kept).toList();
        EngineRun run = EngineRun.of(engine, asked, kept, pyramid);
        List<String> all = new ArrayList<>();
        double rootBefore = 0;
        for (int i = 0; i < stages; i++) {
            OutputCheck check = new OutputCheck(set.stages().get(i), pyramid.get(i));
            OutputTolerance tolerance =
                    check.tolerance(engine, asked, run.spectra().get(i));
            check.spectrum(run.spectra().get(i), tolerance);
            check.certificate(run.certificates().get(i), tolerance);
            check.sums(run.sums().get(i), tolerance, rootBefore);
            check.components(run.spectra().get(i), tolerance);
            all.addAll(check.deviations);
            rootBefore = tolerance.root();
        }
        return all;
    }

    /**
     * Compares the distances whose features no engine computes.
     *
     * @param stages how many
     * @return what differs by more than rounding in f64
     */
    static List<String> fixedFeatures(GoldenOutputs set, int stages) {
        List<HeldImages> pyramid = GoldenPixels.pyramid(set, stages);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < stages; i++) {
            OutputCheck check = new OutputCheck(set.stages().get(i), pyramid.get(i));
            check.randomConvolutions();
            all.addAll(check.deviations);
        }
        return all;
    }

    private OutputTolerance tolerance(SpectrumEngine engine, double asked, Spectrum spectrum) {
        PixelSummary pixels = PixelSummary.of(rows);
        if (!pixels.sha256().equals(golden.sha256())) {
            deviations.add(text("SHA-256 of the pixels", golden.sha256(), pixels.sha256()));
        }
        Matrix v = spectrum.directions().leading(golden.kept()).columns();
        Matrix scattered = new ReferenceEngine().scatter(rows, pixels.mean(), v);
        double[] squares = spectrum.singularValues().map(sigma -> sigma * sigma).toArray();
        Matrix theta = Matrix.diagonal(
                golden.kept(),
                golden.kept(),
                Vector.of(squares).stream().limit(golden.kept()).toArray());
        double residual = scattered.minus(Products.of(v, theta)).frobeniusNorm();
        double skew =
                Products.transposed(v, v).minus(Matrix.identity(golden.kept())).frobeniusNorm();
        double u = engine.unitRoundoff();
        OutputTolerance tolerance = new OutputTolerance(
                golden, pixels.rounding() + u * pixels.norm(), u, asked, residual, skew, Math.toIntExact(rows.rows()));
        require("residual of the directions", residual, 0, tolerance.mostResidual());
        require("departure of the directions from orthonormality", skew, 0, tolerance.mostSkew());
        return tolerance;
    }

    private void spectrum(Spectrum spectrum, OutputTolerance tolerance) {
        for (int i = 1; i <= golden.kept() + 1; i++) {
            require("sigma_%d^2".formatted(i), spectrum.squared(i), golden.square(i), tolerance.square(i));
        }
        double slack = tolerance.square(golden.kept() + 1);
        double beta = golden.beta();
        if (!(spectrum.next().lower() <= beta + slack
                && beta - slack <= spectrum.next().upper())) {
            deviations.add(
                    text("bounds on sigma_%d^2".formatted(golden.kept() + 1), "around " + beta, spectrum.next()));
        }
    }

    private void certificate(StageCertificate stage, OutputTolerance tolerance) {
        require("beta", stage.beta(), golden.beta(), tolerance.square(golden.kept() + 1));
        require("primal value", stage.primal(), golden.optimum(), tolerance.optimum());
        require("dual value", stage.dual(), golden.optimum(), tolerance.optimum());
        require("error/beta", stage.relativeError(), 1, StageCertificate.TOLERANCE);
        if (!stage.isCertified()) {
            deviations.add(text("certificate", "valid", stage));
        }
    }

    private void sums(EngineRun.Sums sums, OutputTolerance tolerance, double rootBefore) {
        for (int j = 0; j < StageOutputs.PROBES; j++) {
            require(
                    "probe %d".formatted(j),
                    sums.probes().get(j),
                    golden.probes().get(j),
                    tolerance.probe());
        }
        golden.correlation()
                .ifPresent(expected -> require(
                        "correlation with the stage before",
                        sums.correlation(),
                        expected,
                        2 * (tolerance.root() + rootBefore)));
    }

    private void components(Spectrum spectrum, OutputTolerance tolerance) {
        PixelComponents features = new PixelComponents(
                spectrum.mean(), spectrum.directions().leading(golden.kept()).columns());
        for (StageOutputs.Distances expected : golden.distances()) {
            if (expected.features().equals(features.name())) {
                Halves halves = Halves.of(features.of(rows));
                require("Frechet distance", halves.frechet(), expected.frechet(), tolerance.frechet(expected));
                require("kernel distance", halves.kernel(), expected.kernel(), tolerance.kernel(expected));
            }
        }
    }

    private void randomConvolutions() {
        for (StageOutputs.Distances expected : golden.distances()) {
            if (expected.features().equals(RANDOM_FEATURES)) {
                Halves halves = Halves.of(new RandomConvolutions(golden.channels()).of(rows));
                double square = halves.radius() * halves.radius();
                double rounding = 4 * (rows.rows() + halves.size()) * 0x1p-53;
                require("Frechet distance", halves.frechet(), expected.frechet(), rounding * square);
                double base = square / halves.size() + 1;
                require("kernel distance", halves.kernel(), expected.kernel(), rounding * base * base * base);
            }
        }
    }

    /** The features of images with even and with odd numbers. */
    private record Halves(Matrix even, Matrix odd) {
        static Halves of(Matrix features) {
            return new Halves(everySecond(features, 0), everySecond(features, 1));
        }

        private static Matrix everySecond(Matrix features, int first) {
            double[][] half = new double[(features.rows() - first + 1) / 2][];
            for (int i = 0; i < half.length; i++) {
                half[i] = features.row(first + 2 * i).toArray();
            }
            return Matrix.ofRows(half);
        }

        int size() {
            return even.columns();
        }

        double frechet() {
            return FrechetDistance.between(SampleMoments.from(even), SampleMoments.from(odd));
        }

        double kernel() {
            return KernelDistance.between(even, odd, Kernel.cubic());
        }

        /** Returns the length of the longest vector of features. */
        double radius() {
            return Math.max(longest(even), longest(odd));
        }

        private static double longest(Matrix rows) {
            double longest = 0;
            for (int i = 0; i < rows.rows(); i++) {
                longest = Math.max(longest, rows.row(i).norm());
            }
            return longest;
        }
    }

    private void require(String name, double actual, double expected, double tolerance) {
        if (!(Math.abs(actual - expected) <= tolerance)) {
            deviations.add(text(name, "%s within %.3g".formatted(expected, tolerance), actual));
        }
    }

    private String text(String name, Object expected, Object actual) {
        return "%dx%d: %s must be %s, but was %s".formatted(golden.side(), golden.side(), name, expected, actual);
    }
}
