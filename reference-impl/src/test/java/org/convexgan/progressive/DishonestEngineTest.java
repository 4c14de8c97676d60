package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines that misstate a spectrum such that what they say is consistent: only the images can refute them. */
class DishonestEngineTest {
    private static final int K = 9;
    /** Largest d whose scatter the judge forms: none, or those of these images. */
    private static final int PROBED = 0;

    private static final int FORMED = 192;
    private static final PixelRows IMAGES = new SmoothFields(150, 8, 3, 1);

    /** What an engine says instead of the truth, and the part of the probe that must notice. */
    enum Fault {
        LOW_VALUES(Probe::values) {
            @Override
            Spectrum of(Spectrum right) {
                return with(
                        right,
                        right.mean(),
                        right.directions().columns(),
                        known(right).times(0.98),
                        0.98);
            }
        },
        WRONG_DIRECTIONS(Probe::values) {
            @Override
            Spectrum of(Spectrum right) {
                Matrix v = right.directions().columns();
                Matrix other = Bases.orthonormal(new NoiseStream(1).block(0, v.rows(), 0, v.columns()));
                return with(right, right.mean(), other, known(right), 1);
            }
        },
        LONG_DIRECTION(Probe::directions) {
            @Override
            Spectrum of(Spectrum right) {
                Matrix v = right.directions().columns();
                double[] lengths = new double[v.columns()];
                Arrays.fill(lengths, 1);
                lengths[K - 1] = 1.01;
                return with(right, right.mean(), Bases.scaled(v, lengths), known(right), 1);
            }
        },
        NO_RESIDUALS(Probe::residuals) {
            @Override
            Spectrum of(Spectrum right) {
                Matrix v = right.directions().columns();
                Matrix noise = new NoiseStream(1).block(0, v.rows(), 0, v.columns());
                Matrix basis = Bases.orthonormal(v.plus(noise.times(1e-3)));
                Matrix image = CentredRows.of(IMAGES).scatter(basis);
                SymmetricEigen small = SymmetricEigen.of(Products.transposed(basis, image));
                Enclosure said = new Enclosure(
                        small.values(),
                        Matrix.zeros(v.columns(), v.columns()),
                        known(right).complement());
                double[] sigma = new double[K + 1];
                Arrays.setAll(sigma, i -> Math.sqrt(small.value(i + 1)));
                return new Spectrum(
                        right.mean(),
                        Vector.of(sigma),
                        new Directions(8, 3, Products.of(basis, small.vectors())),
                        Vector.zeros(K),
                        right.next(),
                        Optional.of(said));
            }
        },
        LOW_COMPLEMENT(Probe::complement) {
            @Override
            Spectrum of(Spectrum right) {
                return withComplement(right, 0.5);
            }
        },
        LOST_REST(Probe::trace) {
            @Override
            Spectrum of(Spectrum right) {
                return withComplement(right, 0);
            }
        },
        WRONG_MEAN(Probe::mean) {
            @Override
            Spectrum of(Spectrum right) {
                return with(
                        right,
                        right.mean().map(entry -> entry + 1e-3),
                        right.directions().columns(),
                        known(right),
                        1);
            }
        },
        NINE_TENTHS_OF_THE_IMAGES(Probe::values) {
            @Override
            Spectrum of(Spectrum right) {
                Spectrum part = new ReferenceEngine().leading(new First(IMAGES.rows() * 9 / 10), K, null, 1e-9);
                return with(
                        part,
                        right.mean(),
                        part.directions().columns(),
                        known(part).times(10 / 9.0),
                        10 / 9.0);
            }
        };

        private final ToDoubleFunction<Probe> notices;

        Fault(ToDoubleFunction<Probe> notices) {
            this.notices = notices;
        }

        abstract Spectrum of(Spectrum right);
    }

    @ParameterizedTest
    @EnumSource
    void stage_that_only_the_images_refute_is_not_certified(Fault fault) {
        requireNoticed(fault, trained(fault::of, PROBED));
        requireNoticed(fault, trained(fault::of, FORMED));
    }

    private static void requireNoticed(Fault fault, StageCertificate stage) {
        assertThat(stage.relativeError()).isLessThanOrEqualTo(1 + StageCertificate.TOLERANCE);
        assertThat(stage.relativeGap()).isLessThanOrEqualTo(StageCertificate.TOLERANCE);
        assertThat(fault.notices.applyAsDouble(stage.probe()))
                .as("%s", stage.probe())
                .isGreaterThan(StageCertificate.TOLERANCE);
        assertThat(stage.isCertified()).isFalse();
    }

    @Test
    void bound_that_is_too_low_in_a_few_directions_is_refuted_by_all_of_the_scatter() {
        UnaryOperator<Spectrum> fault = right -> withComplement(right, 0.97);

        StageCertificate probed = trained(fault, PROBED);
        StageCertificate formed = trained(fault, FORMED);

        assertThat(probed.isCertified()).as("%s", probed).isTrue();
        assertThat(formed.probe().complement()).isGreaterThan(StageCertificate.TOLERANCE);
        assertThat(formed.isCertified()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {PROBED, FORMED})
    void engine_that_tells_the_truth_is_certified(int exactColumns) {
        StageCertificate stage = trained(right -> right, exactColumns);

        assertThat(stage.probe().largest()).as("%s", stage.probe()).isLessThanOrEqualTo(1e-9);
        assertThat(stage.isCertified()).as("%s", stage).isTrue();
    }

    private static StageCertificate trained(UnaryOperator<Spectrum> fault, int exactColumns) {
        Setting setting = new Setting(Variant.GROWING, List.of(K), 12, 150, 5, 1e-8);
        return new ProgressiveTraining(setting, new Faulty(fault, exactColumns), Rules.SOUND)
                .train(List.of(IMAGES), stage -> {})
                .certificates()
                .get(0);
    }

    private static Spectrum withComplement(Spectrum right, double factor) {
        Enclosure truth = known(right);
        SpectralBound low = new SpectralBound(0, factor * truth.complement().upper(), 0);
        return with(
                right,
                right.mean(),
                right.directions().columns(),
                new Enclosure(truth.values(), truth.coupling(), low),
                1);
    }

    private static Enclosure known(Spectrum spectrum) {
        return spectrum.enclosure().orElseThrow();
    }

    private static Spectrum with(Spectrum of, Vector mean, Matrix v, Enclosure said, double factor) {
        return new Spectrum(
                mean,
                of.singularValues().times(Math.sqrt(factor)),
                new Directions(8, 3, v),
                of.residuals(),
                of.next(),
                Optional.of(said));
    }

    /** The first images. */
    private record First(long rows) implements PixelRows {
        @Override
        public int side() {
            return IMAGES.side();
        }

        @Override
        public int channels() {
            return IMAGES.channels();
        }

        @Override
        public void read(long first, int count, float[] target) {
            IMAGES.read(first, count, target);
        }
    }

    /** The reference engine with a fault in its answers. */
    private record Faulty(UnaryOperator<Spectrum> fault, int exactColumns) implements SpectrumEngine {
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
