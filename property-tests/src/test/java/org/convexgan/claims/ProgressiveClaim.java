package org.convexgan.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.convexgan.arbitraries.Course;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.images.PixelRows;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.MeanAndCovarianceMatching;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Stage;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;

/**
 * Trainings of ProCoGAN, judged from the definition: latents, outputs and the problem of each stage are formed anew
 * from the weights, the noise and the images. The penalty is an eigenvalue of S, a tie, so that feasibility of the
 * instance is not asked: primal and dual point prove it.
 */
abstract class ProgressiveClaim extends SubjectProperties<Function<Course, Trained>> {
    private static final double TOLERANCE = Tolerance.F64.gap();

    private record Run(Function<Course, Trained> training, Course course) {}

    private static final Map<Run, Trained> RUNS_SEEN = new ConcurrentHashMap<>();

    ProgressiveClaim() {
        super(ProgressiveClaim::train);
    }

    private static Trained train(Course in) {
        return new ProgressiveTraining(in.setting(), new ReferenceEngine(), Rules.SOUND)
                .train(in.pyramid(), stage -> {});
    }

    final Trained trained(Course in) {
        return RUNS_SEEN.computeIfAbsent(
                new Run(subject(), in), run -> run.training().apply(run.course()));
    }

    /**
     * Requires that the weights of each stage are an optimum of (14) for its latents and the penalty that it states.
     */
    final void requireOptimalStages(Course in) {
        Trained trained = trained(in);
        for (int i = 0; i < trained.certificates().size(); i++) {
            Stage stage = trained.generator().stages().get(i);
            StageCertificate stated = trained.certificates().get(i);
            Problem problem =
                    new CovarianceMatchingLinearGenerator(data(in, i), latents(in, trained, i), stated.beta(), 2);
            requireOptimal(in, i, problem, Point.of("W", stage.weights()), projector(data(in, i), stated.kept()));
        }
    }

    /** Requires that the outputs of each stage are an optimum of (11). */
    final void requireOptimalWithMeans(Course in) {
        Trained trained = trained(in);
        for (int i = 0; i < trained.certificates().size(); i++) {
            StageCertificate stated = trained.certificates().get(i);
            Matrix outputs = latents(in, trained, i)
                    .times(trained.generator().stages().get(i).weights());
            Problem problem =
                    new MeanAndCovarianceMatching(data(in, i), in.setting().samples(), stated.beta());
            requireOptimal(in, i, problem, Point.of("G", outputs), projector(data(in, i), stated.kept()));
        }
    }

    /** Requires that each stage is certified: its error is at most its penalty, and it has no gap. */
    final void requireCertificates(Course in) {
        for (StageCertificate stage : trained(in).certificates()) {
            require(Check.PRIMAL_FEASIBILITY, stage.relativeError() <= 1 + 1e-9, "%s", stage);
            require(Check.GAP, stage.relativeGap() <= 1e-9, "%s", stage);
        }
    }

    private static void requireOptimal(Course in, int stage, Problem problem, Point primal, Matrix y) {
        Point dual = Point.of("Y", y);
        for (Residual residual : problem.primalResiduals(primal)) {
            require(
                    Check.PRIMAL_FEASIBILITY,
                    residual.relative() <= TOLERANCE,
                    "%s, stage %d: %s",
                    in,
                    stage + 1,
                    residual);
        }
        for (Residual residual : problem.dualResiduals(dual)) {
            require(Check.DUAL_FEASIBILITY, residual.relative() <= TOLERANCE, "%s: %s", in, residual);
        }
        double value = problem.objective(primal);
        double bound = problem.dualBound(dual);
        require(
                Check.GAP,
                Math.abs(value - bound) <= TOLERANCE * Math.max(1, value),
                "%s, stage %d: value %s, bound %s",
                in,
                stage + 1,
                value,
                bound);
    }

    /** Returns the centred images, scaled so that sums over images and samples compare. */
    static Matrix data(Course in, int stage) {
        PixelRows rows = in.pyramid().get(stage);
        int n = (int) rows.rows();
        float[] pixels = new float[n * rows.columns()];
        rows.read(0, n, pixels);
        Matrix x = Matrix.of(
                n,
                rows.columns(),
                IntStream.range(0, pixels.length)
                        .mapToDouble(at -> Math.round(255 * pixels[at]) / 255.0)
                        .toArray());
        Matrix mean = ones(n).outer(x.columnSums().times(1.0 / n));
        return x.minus(mean).times(Math.sqrt((double) in.setting().samples() / n));
    }

    private static Vector ones(int n) {
        return Vector.zeros(n).map(zero -> 1);
    }

    /** Returns the projector onto the k leading eigenvectors of the scatter: the dual optimum. */
    private static Matrix projector(Matrix data, int k) {
        SymmetricEigen eigen = SymmetricEigen.of(data.gram());
        return eigen.vectors()
                .times(Matrix.diagonal(
                        data.columns(),
                        data.columns(),
                        IntStream.range(0, data.columns())
                                .mapToDouble(i -> i < k ? 1 : 0)
                                .toArray()))
                .times(eigen.vectors().transpose())
                .symmetricPart();
    }

    /**
     * Returns the latents that a stage was trained on: the upsampled outputs of the stages before it, its noise, and
     * ones.
     */
    static Matrix latents(Course in, Trained trained, int stage) {
        List<Stage> stages = trained.generator().stages();
        boolean redrawn = stages.get(0).hasOnes() && stages.stream().skip(1).allMatch(s -> s.noiseColumns() == 0);
        NoiseStream noise = new NoiseStream(in.setting().seed() + (redrawn ? stage : 0));
        Matrix z = null;
        int column = 0;
        for (int i = 0; i <= stage; i++) {
            List<Matrix> parts = new ArrayList<>();
            if (z != null) {
                parts.add(upsampled(z.times(stages.get(i - 1).weights()), 4 << i, in.channels()));
            }
            int fresh = stages.get(i).noiseColumns();
            if (fresh > 0) {
                parts.add(noise.block(0, in.setting().samples(), column, fresh));
                column += fresh;
            }
            if (stages.get(i).hasOnes()) {
                parts.add(ones(in.setting().samples()).outer(Vector.of(1)));
            }
            z = parts.stream()
                    .map(Matrix::transpose)
                    .reduce(Matrix::above)
                    .orElseThrow()
                    .transpose();
        }
        return z;
    }

    private static Matrix upsampled(Matrix images, int side, int channels) {
        double[][] rows = new double[images.rows()][side * side * channels];
        for (int i = 0; i < rows.length; i++) {
            for (int r = 0; r < side; r++) {
                for (int s = 0; s < side; s++) {
                    for (int c = 0; c < channels; c++) {
                        rows[i][(r * side + s) * channels + c] =
                                images.get(i, (r / 2 * (side / 2) + s / 2) * channels + c);
                    }
                }
            }
        }
        return Matrix.ofRows(rows);
    }
}
