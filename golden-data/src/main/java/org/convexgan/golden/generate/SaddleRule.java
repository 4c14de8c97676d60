package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * The recurrence of the primal-dual subgradient method for one coordinate, in enclosures.
 *
 * @param driver {@code dual} or {@code primal-dual}
 * @param form {@code fresh} or {@code stale}
 * @param a numerator of the step
 * @param b shift of the step
 * @param power 0 for the step {@code a}, 1 for {@code a/(t + b)}
 */
record SaddleRule(String driver, String form, BigFraction a, BigFraction b, int power) {
    static final BigFraction FORTY_DIGITS = new BigFraction(1, 10).pow(38);

    static SaddleRule of(String driver, String form, String a, String b, int power) {
        return new SaddleRule(driver, form, Rational.parse(a), Rational.parse(b), power);
    }

    /** One coordinate {@code L(x, λ) = f0(x) + λ·f1(x)} on an interval. */
    interface Coordinate {
        BigFraction lowest();

        BigFraction highest();

        Interval best(Interval lambda);

        Interval ascent(Interval x, Interval lambda);

        Interval constraint(Interval x);
    }

    /** The state of all coordinates. */
    record State(List<Interval> x, List<Interval> lambda) {
        State {
            x = List.copyOf(x);
            lambda = List.copyOf(lambda);
            List<Interval> all = new ArrayList<>(x);
            all.addAll(lambda);
            all.forEach(entry -> ProofException.require(
                    entry.upper().subtract(entry.lower()).compareTo(FORTY_DIGITS) <= 0, "38 places", entry));
        }

        static RationalMatrix middle(List<Interval> entries) {
            return RationalMatrix.column(entries.size(), i -> entries.get(i).fortyDigits());
        }

        static RationalMatrix rounded(List<Interval> entries) {
            return RationalMatrix.column(entries.size(), i -> entries.get(i).rounded());
        }
    }

    Point write(Point point) {
        return point.text("driver", driver)
                .text("form", form)
                .number("a", a)
                .number("b", b)
                .integer("power", power);
    }

    SaddleRule otherForm() {
        return new SaddleRule(driver, form.equals("fresh") ? "stale" : "fresh", a, b, power);
    }

    SaddleRule otherDriver() {
        return new SaddleRule(driver.equals("dual") ? "primal-dual" : "dual", form, a, b, power);
    }

    SaddleRule oneLater() {
        return new SaddleRule(driver, form, a, b.add(BigFraction.ONE), power);
    }

    BigFraction step(int t) {
        return power == 0 ? a : a.divide(b.add(new BigFraction(t)));
    }

    State run(IntFunction<Coordinate> coordinates, RationalMatrix x0, RationalMatrix lambda0, int steps) {
        List<Interval> x = new ArrayList<>();
        List<Interval> lambda = new ArrayList<>();
        for (int i = 0; i < x0.rows(); i++) {
            Coordinate coordinate = coordinates.apply(i);
            Interval xi = Interval.of(x0.at(i));
            Interval li = Interval.of(lambda0.at(i));
            for (int t = 0; t < steps; t++) {
                BigFraction step = step(t);
                Interval target = driver.equals("dual")
                        ? coordinate.best(li)
                        : xi.plus(coordinate.ascent(xi, li).times(step));
                Interval moved =
                        target.clip(coordinate.lowest(), coordinate.highest()).outward();
                Interval seen = form.equals("fresh") ? moved : xi;
                li = li.minus(coordinate.constraint(seen).times(step))
                        .positivePart()
                        .outward();
                xi = moved;
            }
            x.add(xi);
            lambda.add(li);
        }
        return new State(x, lambda);
    }

    /** Returns whether two vectors differ by at most {@code slack} in every entry. */
    static boolean near(RationalMatrix actual, List<Interval> expected, BigFraction slack) {
        for (int i = 0; i < actual.rows(); i++) {
            if (!expected.get(i).minus(Interval.of(actual.at(i))).abs().atMost(slack)) {
                return false;
            }
        }
        return true;
    }
}
