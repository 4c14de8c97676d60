package org.convexgan.progressive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Trains a generator stage by stage, each in closed form.
 *
 * <pre>{@code
 * Z = (up(G_before)  noise  1) = Q·diag(Λ)·Pᵀ,   S = (n_f/n_r)·X_cᵀX_c = V·diag(σ²)·Vᵀ,   k ≤ rank Z,   β = σ_{k+1}²
 * W = P_k·diag(1/Λ)·O·diag(√(σ² − β))·V_kᵀ          (HC, eq. (15), with the orthogonal factor O that it leaves open)
 * }</pre>
 *
 * <p>A stage's images are {@code G = C·Vᵀ}, with codes {@code C} of {@code k} columns, and upsampling keeps {@code V}
 * orthonormal up to a factor of 2. So {@code (2·C_before noise  1)} has the singular values of {@code Z}, and neither
 * {@code Z} nor {@code G} is formed, but for the published variant, whose outputs depend on how they are rounded.
 */
public final class ProgressiveTraining {
    private static final double RELATIVE_FLOOR = 1e-12;
    private static final double SMALLEST_DIVISOR = 1e-30;

    private final Setting setting;
    private final SpectrumEngine engine;
    private final Rules rules;

    /** Prepares a training. */
    public ProgressiveTraining(Setting setting, SpectrumEngine engine, Rules rules) {
        this.setting = setting;
        this.engine = engine;
        this.rules = rules;
    }

    /**
     * Trains all stages.
     *
     * @param pyramid the same images for each stage, each with twice the side of the one before
     * @param progress told of each stage
     * @throws IllegalArgumentException if the images are fewer than directions, constant, or of other sides
     */
    public Trained train(List<? extends PixelRows> pyramid, Consumer<StageCertificate> progress) {
        Require.that(
                pyramid.size() >= setting.kept().size(),
                "images",
                "have %d sizes".formatted(setting.kept().size()),
                pyramid.size());
        List<Stage> stages = new ArrayList<>();
        List<Matrix> reduced = new ArrayList<>();
        List<StageCertificate> certificates = new ArrayList<>();
        Spectrum before = null;
        for (int i = 0; i < setting.kept().size(); i++) {
            PixelRows rows = pyramid.get(i);
            Spectrum spectrum = engine.leading(
                    rows,
                    setting.kept().get(i),
                    before == null ? null : before.directions().upsampled(),
                    setting.tolerance());
            Latents latents = latents(stages, reduced, i, rows);
            Solution solution = solve(rows, spectrum, latents, setting.kept().get(i));
            Stage stage = stage(spectrum, solution, latents);
            stages.add(stage);
            reduced.add(solution.encoder());
            StageCertificate certificate =
                    new StageJudge(engine, setting, rows, spectrum).judge(new Generator(stages), solution);
            certificates.add(certificate);
            progress.accept(certificate);
            before = spectrum;
        }
        return new Trained(new Generator(stages), certificates);
    }

    /**
     * The latents in coordinates in which they are small.
     *
     * @param y n_f×w
     * @param pixelColumns how many columns stand for the upsampled images
     * @param noiseScale factor of the noise columns in {@code y}
     * @param shift column means that were taken out, or null
     * @param before {@code up(G_before) = 2·C·Ṽᵀ}: Ṽ, or null
     * @param columns {@code d_f}
     */
    private record Latents(
            Matrix y,
            int pixelColumns,
            int noiseColumns,
            double noiseScale,
            @Nullable Vector shift,
            @Nullable Directions before,
            int columns) {}

    /** A stage's solution: the encoder of {@code y} (raw noise, uncentred), the codes, and what they rest on. */
    record Solution(
            Matrix encoder,
            Matrix codes,
            int k,
            int requested,
            int rank,
            double rankTolerance,
            double condition,
            double beta,
            double betaRequested) {}

    private Latents latents(List<Stage> stages, List<Matrix> reduced, int i, PixelRows rows) {
        Variant variant = setting.variant();
        int k = setting.kept().get(i);
        boolean first = i == 0;
        int known = first ? 0 : stages.get(i - 1).directions().count();
        int noise = first
                ? variant.hasFreshNoise() ? Math.max(setting.latent(), k) : setting.latent()
                : variant.hasFreshNoise() ? Math.max(0, k - known) : 0;
        int used = stages.stream().mapToInt(Stage::noiseColumns).sum();
        Matrix all = new NoiseStream(setting.trainingSeed(i)).block(0, setting.samples(), 0, used + noise);
        int columns = (first ? 0 : rows.columns()) + noise + (variant.hasOnes() ? 1 : 0);
        if (variant == Variant.PUBLISHED && !first) {
            Stage placeholder = new Stage(
                    Matrix.zeros(columns, 1),
                    new Directions(rows.side(), rows.channels(), Matrix.zeros(rows.columns(), 1)),
                    Vector.zeros(rows.columns()),
                    0,
                    true);
            List<Stage> chain = new ArrayList<>(stages);
            chain.add(placeholder);
            return new Latents(new Generator(chain).latents(i, all), rows.columns(), 0, 1, null, null, columns);
        }
        Matrix y = first ? null : codes(stages, reduced, all).times(2);
        double scale = y == null ? 1 : y.frobeniusNorm() / Math.sqrt((double) y.rows() * rows.columns());
        if (noise > 0) {
            Matrix fresh = Bases.columns(all, used, used + noise).times(scale);
            y = y == null ? fresh : Bases.beside(y, fresh);
        }
        Vector shift = null;
        if (variant == Variant.MEAN_MATCHED) {
            shift = y.columnSums().times(1.0 / y.rows());
            y = y.minus(ones(y.rows()).outer(shift));
        } else if (variant.hasOnes()) {
            y = Bases.beside(y, ones(y.rows()).outer(Vector.of(1)));
        }
        return new Latents(
                y,
                known,
                noise,
                scale,
                shift,
                first ? null : stages.get(i - 1).directions().upsampled(),
                columns);
    }

    private static Vector ones(int n) {
        return Vector.zeros(n).map(zero -> 1);
    }

    /** Returns the codes of the last stage. */
    private static Matrix codes(List<Stage> stages, List<Matrix> reduced, Matrix noise) {
        Matrix codes = null;
        int used = 0;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Matrix y = codes == null ? null : codes.times(2);
            if (stage.noiseColumns() > 0) {
                Matrix columns = Bases.columns(noise, used, used + stage.noiseColumns());
                y = y == null ? columns : Bases.beside(y, columns);
            }
            if (stage.hasOnes()) {
                y = Bases.beside(y, ones(noise.rows()).outer(Vector.of(1)));
            }
            codes = Products.of(y, reduced.get(i));
            used += stage.noiseColumns();
        }
        return codes;
    }

    private Solution solve(PixelRows rows, Spectrum spectrum, Latents latents, int requested) {
        ThinSvd svd = ThinSvd.of(latents.y());
        Vector lambda = svd.values();
        int rank = rules.rank().of(lambda, setting.samples(), latents.columns());
        double scale = (double) setting.samples() / rows.rows();
        int k = setting.variant() == Variant.PUBLISHED
                ? Math.min(requested, lambda.size())
                : Math.min(requested, Math.min(rank, lambda.size()));
        double beta = scale * spectrum.squared(k + 1);
        if (!(beta > RELATIVE_FLOOR * scale * spectrum.squared(1))) {
            throw TooFewDirectionsException.of(
                    rows,
                    k,
                    String.format(
                            Locale.ROOT,
                            "sigma_%d^2 is %.2g, sigma_1^2 %.2g",
                            k + 1,
                            spectrum.squared(k + 1),
                            spectrum.squared(1)));
        }
        double[] d = IntStream.rangeClosed(1, k)
                .mapToDouble(i -> Math.sqrt(Math.max(0, scale * spectrum.squared(i) - beta)))
                .toArray();
        double[] inverse = IntStream.range(0, k)
                .mapToDouble(i -> 1 / Math.max(lambda.get(i), SMALLEST_DIVISOR * lambda.get(0)))
                .toArray();
        Matrix whitening = Bases.scaled(Bases.columns(svd.right(), 0, k), inverse);
        Matrix factor = Matrix.diagonal(k, k, d);
        if (latents.before() != null && setting.variant() != Variant.PUBLISHED) {
            Matrix left = Products.of(latents.y(), whitening);
            Matrix overlap = Products.transposed(
                    spectrum.directions().leading(k).columns(), latents.before().columns());
            Matrix images = Bases.columns(latents.y(), 0, latents.pixelColumns());
            Matrix m = Bases.rowsScaled(d, overlap.times(Products.transposed(images, left)));
            factor = rules.alignment().apply(m).times(factor);
        }
        Matrix small = whitening.times(factor);
        double condition = lambda.get(k - 1) / lambda.get(0);
        return new Solution(
                raw(small, latents),
                Products.of(latents.y(), small),
                k,
                requested,
                rank,
                Rules.rankTolerance(lambda, setting.samples(), latents.columns()),
                condition,
                beta,
                scale * spectrum.squared(requested + 1));
    }

    /** Returns the encoder for noise that is not scaled and latents that are not centred. */
    private static Matrix raw(Matrix small, Latents latents) {
        double[] scales = new double[small.rows()];
        for (int i = 0; i < scales.length; i++) {
            boolean noise = i >= latents.pixelColumns() && i < latents.pixelColumns() + latents.noiseColumns();
            scales[i] = noise ? latents.noiseScale() : 1;
        }
        Matrix scaled = Bases.rowsScaled(scales, small);
        Vector shift = latents.shift();
        return shift == null
                ? scaled
                : scaled.above(
                        Matrix.ofRows(small.transpose().times(shift).times(-1).toArray()));
    }

    private Stage stage(Spectrum spectrum, Solution solution, Latents latents) {
        Matrix encoder = solution.encoder();
        Directions up = latents.before();
        if (up != null) {
            int known = latents.pixelColumns();
            Matrix pixels = Products.of(up.columns(), Bases.rows(encoder, 0, known));
            encoder = known == encoder.rows() ? pixels : pixels.above(Bases.rows(encoder, known, encoder.rows()));
        }
        return new Stage(
                encoder,
                spectrum.directions().leading(solution.k()),
                spectrum.mean(),
                latents.noiseColumns(),
                setting.variant().hasOnes());
    }
}
