package org.convexgan.arbitraries;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.KernelTargetGradient;

/** Samples and data for the kernel target of the modified generator loss. */
public final class KernelTargets {
    private static final double LOG_TWO = Math.log(2);

    private KernelTargets() {}

    /** Samples and data in general. */
    public record Cloud(KernelTargetGradient problem) implements Instance {
        @Override
        public String regime() {
            return regimeOf(problem);
        }
    }

    /**
     * Copies of one sample at a chosen place from one point of the data, such that the kernel is {@code 2^-n} and {@code f₁ = −(m − 1)·log 2}.
     *
     * @param problem the data
     * @param offset sample minus point
     * @param n chosen, {@code ≥ 1}
     * @param m chosen, {@code ≥ 1}
     */
    public record Pair(KernelTargetGradient problem, Vector offset, int n, int m) implements Instance {
        @Override
        public String regime() {
            return regimeOf(problem);
        }

        /** Returns the gradient at each copy: {@code 4α·(m−1)·log 2·2^-n·(n·log 2/‖v‖²)·v/m₂}. */
        public Vector gradient() {
            double size =
                    4 * problem.a() * (m - 1) * LOG_TWO * Math.scalb(1.0, -n) * (n * LOG_TWO / offset.dot(offset));
            return offset.times(size / problem.generated().rows());
        }
    }

    /**
     * One sample at 0 and one point of the data, with {@code D} almost 1 there.
     *
     * @param problem the data
     */
    public record Escape(KernelTargetGradient problem) implements Instance {
        @Override
        public String regime() {
            double ratio = distance() / problem.s();
            return ratio > 2 ? "kernel too narrow" : ratio < 0.5 ? "kernel too wide" : "kernel as wide as the distance";
        }

        /** Returns the distance. */
        public double distance() {
            return problem.realData().get(0, 0) - problem.generated().get(0, 0);
        }
    }

    private static String regimeOf(KernelTargetGradient problem) {
        return problem.discriminator().stream().allMatch(d -> d == 0.5) ? "D = 1/2" : "D elsewhere";
    }

    /** Returns samples and data in one to three dimensions; one in four has {@code D = 1/2} everywhere. */
    public static Arbitrary<Cloud> clouds() {
        return Combinators.combine(Numbers.integers(1, 3), Numbers.integers(1, 4), Numbers.integers(1, 4))
                .flatAs((d, reals, samples) -> Combinators.combine(
                                Numbers.matrices(samples, d, -2, 2),
                                Numbers.matrices(reals, d, -2, 2),
                                discriminators(reals),
                                Numbers.betweenQuarters(0, 2),
                                Numbers.betweenQuarters(0, 2))
                        .as((g, x, values, a, s) -> new Cloud(new KernelTargetGradient(g, x, values, a, s))));
    }

    private static Arbitrary<Vector> discriminators(int size) {
        Arbitrary<Vector> anywhere = Numbers.integers(1, 31)
                .list()
                .ofSize(size)
                .map(k -> Vector.of(k.stream().mapToDouble(i -> i / 32.0).toArray()));
        Vector half = Vector.zeros(size).map(zero -> 0.5);
        return Numbers.integers(0, 3).flatMap(k -> k == 0 ? Arbitraries.just(half) : anywhere);
    }

    /** Returns pairs with kernels down to {@code 2^-900}. */
    public static Arbitrary<Pair> pairs() {
        Arbitrary<Integer> exponents = Arbitraries.of(List.of(Numbers.integers(1, 20), Numbers.integers(1, 900)))
                .flatMap(n -> n);
        return Combinators.combine(
                        Numbers.quarters(-4, 4).list().ofSize(2),
                        Numbers.vectors(2, -4, 4),
                        exponents,
                        Numbers.integers(1, 8),
                        Numbers.betweenQuarters(0, 2),
                        Numbers.integers(1, 3))
                .filter((offset, place, n, m, a, copies) -> offset.get(0) != 0 || offset.get(1) != 0)
                .as((offset, place, n, m, a, copies) -> pair(Numbers.vector(offset), place, n, m, a, copies));
    }

    private static Pair pair(Vector offset, Vector place, int n, int m, double a, int copies) {
        Matrix samples =
                Matrix.zeros(copies, 2).plus(Vector.zeros(copies).map(zero -> 1).outer(place.plus(offset)));
        return new Pair(
                new KernelTargetGradient(
                        samples,
                        Matrix.of(1, 2, place.toArray()),
                        Vector.of(1 - Math.scalb(1.0, -m)),
                        a,
                        offset.norm() / Math.sqrt(n * LOG_TWO)),
                offset,
                n,
                m);
    }

    /** Returns escapes over distances up to 4 and bandwidths from 1/16 to 8 times the distance. */
    public static Arbitrary<Escape> escapes() {
        return Combinators.combine(Numbers.integers(1, 32), Numbers.integers(-8, 6), Numbers.integers(2, 12))
                .as((distance, ratio, saturation) -> escape(
                        distance / 8.0, distance / 8.0 * Math.pow(2, ratio / 2.0), 1 - Math.scalb(1.0, -saturation)));
    }

    private static Escape escape(double distance, double s, double d) {
        return new Escape(new KernelTargetGradient(Matrix.of(1, 1, 0), Matrix.of(1, 1, distance), Vector.of(d), 1, s));
    }

    /** Returns the published toy: samples around −3, the data at 1, the bandwidths 0.5 and 0.1. */
    public static Arbitrary<Escape> publishedToy() {
        return Combinators.combine(Numbers.integers(-8, 8), Arbitraries.of(0.5, 0.1), Numbers.integers(2, 12))
                .as((start, s, saturation) -> new Escape(new KernelTargetGradient(
                        Matrix.of(1, 1, -3 + start / 16.0),
                        Matrix.of(1, 1, 1),
                        Vector.of(1 - Math.scalb(1.0, -saturation)),
                        1,
                        s)));
    }
}
