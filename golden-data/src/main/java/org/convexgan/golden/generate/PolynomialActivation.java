package org.convexgan.golden.generate;

import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** {@code σ(t) = at² + bt + c} and the lifted noise {@code (a vec(zz'), bz, c)}. */
record PolynomialActivation(BigFraction a, BigFraction b, BigFraction c) {
    static PolynomialActivation of(String a, String b, String c) {
        return new PolynomialActivation(Rational.parse(a), Rational.parse(b), Rational.parse(c));
    }

    Point addTo(Point input) {
        return input.number("a", a).number("b", b).number("c", c);
    }

    /** Returns σ of every entry. */
    RationalMatrix apply(RationalMatrix t) {
        return RationalMatrix.of(
                t.rows(),
                t.columns(),
                (i, j) -> t.at(i, j).multiply(a).add(b).multiply(t.at(i, j)).add(c));
    }

    /** Returns the lifted rows of {@code z}. */
    RationalMatrix lift(RationalMatrix z) {
        int d = z.columns();
        return RationalMatrix.of(z.rows(), d * d + d + 1, (i, k) -> {
            if (k < d * d) {
                return z.at(i, k / d).multiply(z.at(i, k % d)).multiply(a);
            }
            return k < d * d + d ? z.at(i, k - d * d).multiply(b) : c;
        });
    }

    /** Returns {@code Σ_j (vec(w_j w_j')v_j'; w_j v_j'; v_j')}, term by term. */
    static RationalMatrix weight(RationalMatrix w1, RationalMatrix w2) {
        int d = w1.rows();
        return RationalMatrix.of(d * d + d + 1, w2.columns(), (k, l) -> {
            BigFraction sum = BigFraction.ZERO;
            for (int j = 0; j < w1.columns(); j++) {
                BigFraction factor = BigFraction.ONE;
                if (k < d * d) {
                    factor = w1.at(k / d, j).multiply(w1.at(k % d, j));
                } else if (k < d * d + d) {
                    factor = w1.at(k - d * d, j);
                }
                sum = sum.add(factor.multiply(w2.at(j, l)));
            }
            return sum;
        });
    }
}
