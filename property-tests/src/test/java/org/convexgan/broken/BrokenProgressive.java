package org.convexgan.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.convexgan.arbitraries.Course;
import org.convexgan.golden.Check;
import org.convexgan.images.PixelRows;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.Generator;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.SpectrumEngine;
import org.convexgan.progressive.Stage;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;
import org.jspecify.annotations.Nullable;

/** Wrong trainings of ProCoGAN. */
public enum BrokenProgressive implements WrongSubject<Function<Course, Trained>> {
    NOT_CAPPED("divides by singular values at the level of rounding", Check.PRIMAL_FEASIBILITY) {
        @Override
        Trained train(Course in) {
            return right(in.with(Variant.PUBLISHED));
        }
    },
    NO_FRESH_NOISE("no noise columns after the first stage", Check.VALUE) {
        @Override
        Trained train(Course in) {
            return right(in.with(Variant.CERTIFIED));
        }
    },
    LOW_SPECTRUM("takes a Ritz value 7 % below the next squared singular value for it", Check.PRIMAL_FEASIBILITY) {
        @Override
        Trained train(Course in) {
            return by(in, spectrum -> scaled(spectrum, 1, Math.sqrt(0.93)));
        }
    },
    UNSCALED("compares sums over unequal numbers of samples", Check.PRIMAL_FEASIBILITY) {
        @Override
        Trained train(Course in) {
            double undo = Math.sqrt((double) in.images() / in.setting().samples());
            return by(in, spectrum -> scaled(spectrum, undo, undo));
        }
    },
    HARD_THRESHOLD("keeps sigma instead of (sigma^2 - beta)^(1/2)", Check.GAP) {
        @Override
        Trained train(Course in) {
            return changed(right(in), in, (stage, codes, beta) -> codes.map(d -> Math.sqrt(d * d + beta) / d));
        }
    },
    FEWER("leaves out the last direction kept", Check.PRIMAL_FEASIBILITY) {
        @Override
        Trained train(Course in) {
            return changed(right(in), in, (stage, codes, beta) -> {
                double least = codes.stream().min().orElseThrow();
                return codes.map(d -> d > least ? 1 : 0);
            });
        }
    },
    MEAN_KEPT("does not take the mean out of the latents", Check.PRIMAL_FEASIBILITY) {
        @Override
        Trained train(Course in) {
            return right(in.with(Variant.GROWING));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenProgressive(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract Trained train(Course in);

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    @Override
    public Function<Course, Trained> subject() {
        return this::train;
    }

    static Trained right(Course in) {
        return new ProgressiveTraining(in.setting(), new ReferenceEngine(), Rules.SOUND)
                .train(in.pyramid(), stage -> {});
    }

    private static Trained by(Course in, Function<Spectrum, Spectrum> fault) {
        return new ProgressiveTraining(in.setting(), new Faulty(fault), Rules.SOUND).train(in.pyramid(), stage -> {});
    }

    private static Spectrum scaled(Spectrum spectrum, double kept, double next) {
        double[] sigma = spectrum.singularValues().times(kept).toArray();
        sigma[sigma.length - 1] = sigma[sigma.length - 1] / kept * next;
        return new Spectrum(
                spectrum.mean(), Vector.of(sigma), spectrum.directions(), spectrum.residuals(), spectrum.next());
    }

    private interface Factors {
        Vector of(Stage stage, Vector lengths, double beta);
    }

    /** Changes the length of the last stage's codes along each direction, given the lengths of its columns. */
    private static Trained changed(Trained trained, Course in, Factors factors) {
        List<Stage> stages = new ArrayList<>(trained.generator().stages());
        int last = stages.size() - 1;
        Stage stage = stages.get(last);
        Matrix noise = new NoiseStream(
                        in.setting().seed() + (in.setting().variant().isRedrawn() ? last : 0))
                .block(0, in.setting().samples(), 0, trained.generator().noiseColumns());
        Matrix codes = trained.generator().latents(last, noise).times(stage.encoder());
        double[] lengths = new double[codes.columns()];
        for (int j = 0; j < lengths.length; j++) {
            lengths[j] = codes.column(j).norm();
        }
        Vector f = factors.of(
                stage, Vector.of(lengths), trained.certificates().get(last).beta());
        stages.set(
                last,
                new Stage(
                        stage.encoder().times(Matrix.diagonal(f.size(), f.size(), f.toArray())),
                        stage.directions(),
                        stage.mean(),
                        stage.noiseColumns(),
                        stage.hasOnes()));
        return new Trained(new Generator(stages), trained.certificates());
    }

    /** The reference engine with a fault in its answers. */
    private record Faulty(Function<Spectrum, Spectrum> fault) implements SpectrumEngine {
        private static final ReferenceEngine RIGHT = new ReferenceEngine();

        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public double unitRoundoff() {
            return RIGHT.unitRoundoff();
        }

        @Override
        public Spectrum leading(PixelRows rows, int k, @Nullable Directions start, double relativeTolerance) {
            return fault.apply(RIGHT.leading(rows, k, start, relativeTolerance));
        }

        @Override
        public Matrix scatter(PixelRows rows, Vector mean, Matrix block) {
            return RIGHT.scatter(rows, mean, block);
        }
    }
}
