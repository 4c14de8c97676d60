package org.convexgan.golden;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a stage of ProCoGAN makes of images, {@code S = X_cᵀX_c = V·diag(σ²)·Vᵀ} of pixels in [0, 1].
 *
 * @param side pixel rows
 * @param channels of a pixel
 * @param kept {@code k}
 * @param sha256 of all pixels, a byte a value, image by image
 * @param squares {@code σ_1², …, σ_{k+1}²}; the last is {@code β}
 * @param optimum {@code Σ (σ_i² − β)₊}: primal and dual value
 * @param probes {@code xᵀ·GᵀG·x} for the vectors x of {@code ±1} whose entry i is positive where bit j of i is 0,
 *     {@code j = 0, 1, 2}
 * @param correlation {@code ⟨G, up(G_before)⟩/(‖G‖_F·‖up(G_before)‖_F)}, none at the first stage; the best that an orthogonal factor reaches, and so fixed by
 *     the data, which the correlations of single images are not
 * @param distances of the images with even numbers from those with odd ones
 */
public record StageOutputs(
        int side,
        int channels,
        int kept,
        String sha256,
        List<Double> squares,
        double optimum,
        List<Double> probes,
        OptionalDouble correlation,
        List<Distances> distances) {
    /** How many vectors of {@code ±1} there are. */
    public static final int PROBES = 3;

    public StageOutputs {
        squares = List.copyOf(squares);
        probes = List.copyOf(probes);
        distances = List.copyOf(distances);
    }

    /**
     * Distances of two halves of the images.
     *
     * @param features what they are compared by, e.g. {@code "random-conv-64"}
     * @param frechet Fréchet distance, squared
     * @param kernel unbiased estimate of the squared kernel distance, cubic kernel
     * @param slope bound on the change of {@code kernel} over the root mean square change of a feature vector, to first
     *     order
     */
    public record Distances(String features, double frechet, double kernel, double slope) {}

    static StageOutputs read(JsonReading stage) {
        StageOutputs outputs = new StageOutputs(
                stage.count("side"),
                stage.count("channels"),
                stage.count("kept"),
                stage.text("sha256"),
                stage.numbers("squares"),
                stage.finite("optimum"),
                stage.numbers("probes"),
                stage.has("correlation") ? OptionalDouble.of(stage.finite("correlation")) : OptionalDouble.empty(),
                stage.objects(
                        "distances",
                        distances -> new Distances(
                                distances.text("features"),
                                distances.finite("frechet"),
                                distances.finite("kernel"),
                                distances.finite("slope"))));
        if (outputs.squares.size() != outputs.kept + 1) {
            throw stage.fault(
                    "squares must be kept + 1 = %d, but were %d".formatted(outputs.kept + 1, outputs.squares.size()));
        }
        if (outputs.probes.size() != PROBES) {
            throw stage.fault("probes must be %d, but were %d".formatted(PROBES, outputs.probes.size()));
        }
        return outputs;
    }

    /** Returns {@code σ_i²}, counted from 1. */
    public double square(int i) {
        return squares.get(i - 1);
    }

    /** Returns {@code σ_{k+1}²}. */
    public double beta() {
        return squares.get(kept);
    }
}
