package org.convexgan.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.convexgan.arbitraries.Course;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.progressive.Generator;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.Stage;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;

/** Trainings whose outputs depend on how they are rounded. */
public enum BrokenSummation implements WrongSubject<Function<Course, Trained>> {
    NOT_CAPPED("divides by singular values at the level of rounding") {
        @Override
        Trained train(Course in) {
            return BrokenProgressive.right(in.with(Variant.PUBLISHED));
        }
    },
    NULL_SPACE("adds weights of size 1e9 that the latents do not see") {
        @Override
        Trained train(Course in) {
            return withNullSpace(BrokenProgressive.right(in), in, 1e9);
        }
    };

    private final String fault;

    BrokenSummation(String fault) {
        this.fault = fault;
    }

    abstract Trained train(Course in);

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return Check.VALUE;
    }

    @Override
    public Function<Course, Trained> subject() {
        return this::train;
    }

    /** Adds multiples of eigenvectors of ZᵀZ with eigenvalue 0 to the encoder of the second stage. */
    private static Trained withNullSpace(Trained trained, Course in, double size) {
        List<Stage> stages = new ArrayList<>(trained.generator().stages());
        Stage stage = stages.get(1);
        Matrix noise = new NoiseStream(in.setting().seed())
                .block(0, in.setting().samples(), 0, trained.generator().noiseColumns());
        SymmetricEigen eigen =
                SymmetricEigen.of(trained.generator().latents(1, noise).gram());
        int d = stage.encoder().rows();
        Matrix none = eigen.vectors()
                .column(d - 1)
                .outer(new NoiseStream(1)
                        .block(0, 1, 0, stage.encoder().columns())
                        .row(0));
        stages.set(
                1,
                new Stage(
                        stage.encoder().plus(none.times(size * stage.encoder().maxAbs())),
                        stage.directions(),
                        stage.mean(),
                        stage.noiseColumns(),
                        stage.hasOnes()));
        return new Trained(new Generator(stages), trained.certificates());
    }
}
