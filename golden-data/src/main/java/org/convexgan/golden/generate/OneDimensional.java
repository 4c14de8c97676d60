package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The true constraint of the one-dimensional ReLU discriminator with bias, HC (39), for n real and n generated numbers:
 * {@code T(w) = max |Σ(u x_i + b)₊ − Σ(u w_i + b)₊|} over {@code |u| <= 1} and b.
 *
 * <p>The difference is positively homogeneous in (u, b), vanishes for u = 0, and for u = ±1 is piecewise linear in b with kinks at
 * {@code −u x_i, −u w_i} and constant outside them: so those b and one large b suffice.
 */
final class OneDimensional {
    private OneDimensional() {}

    /** Returns {@code Σ(u x_i + b)₊ − Σ(u w_i + b)₊}. */
    static BigFraction difference(RationalMatrix x, RationalMatrix w, BigFraction u, BigFraction b) {
        return hinge(x, u, b).subtract(hinge(w, u, b));
    }

    private static BigFraction hinge(RationalMatrix x, BigFraction u, BigFraction b) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < x.rows(); i++) {
            sum = sum.add(Interval.max(u.multiply(x.at(i)).add(b), BigFraction.ZERO));
        }
        return sum;
    }

    /** Returns T(w) and checks it against the formula by sorted sums, which the claim says is the same. */
    static BigFraction truth(RationalMatrix x, RationalMatrix w) {
        BigFraction truth =
                difference(x, w, bestNeuron(x, w).at(0), bestNeuron(x, w).at(1)).abs();
        BigFraction sorted = rows(sorted(x), sorted(w));
        ProofException.require(truth.equals(sorted), "T(w) = rows(sort x, sort w)", truth + " and " + sorted);
        return truth;
    }

    /** Returns a maximising neuron (u, b). */
    static RationalMatrix bestNeuron(RationalMatrix x, RationalMatrix w) {
        RationalMatrix best = neuron(BigFraction.ONE, BigFraction.ZERO);
        for (BigFraction u : List.of(BigFraction.ONE, BigFraction.MINUS_ONE)) {
            List<BigFraction> biases = new ArrayList<>();
            for (int i = 0; i < x.rows(); i++) {
                biases.add(u.multiply(x.at(i)).negate());
                biases.add(u.multiply(w.at(i)).negate());
            }
            biases.add(Interval.max(x.maxAbs(), w.maxAbs()));
            for (BigFraction b : biases) {
                BigFraction value = difference(x, w, u, b).abs();
                if (value.compareTo(difference(x, w, best.at(0), best.at(1)).abs()) > 0) {
                    best = neuron(u, b);
                }
            }
        }
        return best;
    }

    static RationalMatrix neuron(BigFraction u, BigFraction b) {
        return RationalMatrix.column(2, i -> i == 0 ? u : b);
    }

    /** Returns the largest row of HC (7): {@code max_k |P_k|, |P_n − P_k|} with {@code P_k = Σ_{i<=k}(x_i − w_i)} in the given order. */
    static BigFraction rows(RationalMatrix x, RationalMatrix w) {
        BigFraction total = x.minus(w).columnSums().at(0);
        BigFraction prefix = BigFraction.ZERO;
        BigFraction largest = BigFraction.ZERO;
        for (int k = 0; k < x.rows(); k++) {
            prefix = prefix.add(x.at(k).subtract(w.at(k)));
            largest = Interval.max(
                    largest, Interval.max(prefix.abs(), total.subtract(prefix).abs()));
        }
        return largest;
    }

    /** Returns the rows of HC (7) without repetitions as {@code A d <= β}, {@code d = x − w}: {@code 4n − 2} rows of 0 and ±1. */
    static List<RationalMatrix> polytopeRows(int n) {
        List<RationalMatrix> result = new ArrayList<>();
        for (int k = 1; k <= n; k++) {
            int last = k;
            for (int sign : new int[] {1, -1}) {
                result.add(RationalMatrix.column(n, i -> new BigFraction(i < last ? sign : 0)));
                if (k < n) {
                    result.add(RationalMatrix.column(n, i -> new BigFraction(i < last ? 0 : sign)));
                }
            }
        }
        return result;
    }

    static RationalMatrix sorted(RationalMatrix x) {
        List<BigFraction> entries = entries(x).stream().sorted().toList();
        return RationalMatrix.column(x.rows(), entries::get);
    }

    static List<BigFraction> entries(RationalMatrix x) {
        List<BigFraction> entries = new ArrayList<>();
        for (int i = 0; i < x.rows(); i++) {
            entries.add(x.at(i));
        }
        return entries;
    }

    /** Returns the smallest distance of neighbours in sorted order. */
    static BigFraction smallestGap(RationalMatrix x) {
        RationalMatrix y = sorted(x);
        BigFraction gap = y.at(y.rows() - 1).subtract(y.at(0));
        for (int i = 1; i < y.rows(); i++) {
            gap = Interval.min(gap, y.at(i).subtract(y.at(i - 1)));
        }
        return gap;
    }
}
