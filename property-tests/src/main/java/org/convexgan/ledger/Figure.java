package org.convexgan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convexgan.certificate.Require;

/**
 * The data of a picture.
 *
 * @param title what it shows, in a few words
 * @param x horizontal axis
 * @param y vertical axis
 * @param equalScale whether a unit is equally long on both axes, as in a plane
 * @param series what is drawn, the first one lowest; series of one name belong together and are drawn in one color; 1 to {@value #MOST_SERIES} names
 * @param words what a reader sees in it, for those who do not see it
 */
public record Figure(String title, Axis x, Axis y, boolean equalScale, List<Series> series, String words) {
    /** More names of series cannot be told apart. */
    public static final int MOST_SERIES = 8;

    /** The largest number of points of a series. */
    public static final int MOST_POINTS = 1000;

    private static final int BUCKETS = 150;

    /** How the points of a series are drawn. */
    public enum Style {
        /** Joined in their order. */
        LINE,
        /** Joined in pairs: first with second, third with fourth. */
        SEGMENTS,
        /** Each for itself. */
        POINTS,
        /** As the corners of a filled polygon. */
        REGION
    }

    /**
     * An axis.
     *
     * @param label the quantity, with its unit if it has one
     * @param logarithmic whether equal lengths are equal factors
     */
    public record Axis(String label, boolean logarithmic) {
        /** Returns an axis on which equal lengths are equal differences. */
        public static Axis linear(String label) {
            return new Axis(label, false);
        }

        /** Returns an axis for positive quantities on which equal lengths are equal factors. */
        public static Axis logarithmic(String label) {
            return new Axis(label, true);
        }
    }

    /**
     * Points that belong together.
     *
     * @param name what they are, for the legend
     * @param style how they are drawn
     * @param x abscissas, 1 to {@value Figure#MOST_POINTS}, finite
     * @param y ordinates, as many
     */
    public record Series(String name, Style style, List<Double> x, List<Double> y) {
        public Series {
            x = List.copyOf(x);
            y = List.copyOf(y);
            Require.that(
                    1 <= x.size() && x.size() <= MOST_POINTS,
                    "x",
                    "have 1 to %d entries".formatted(MOST_POINTS),
                    x.size());
            Require.that(y.size() == x.size(), "y", "have %d entries (size of x)".formatted(x.size()), y.size());
            Require.that(style != Style.SEGMENTS || x.size() % 2 == 0, "x", "have an even number of entries", x.size());
            Stream.concat(x.stream(), y.stream()).forEach(value -> Require.finite("coordinate", value));
        }

        /**
         * Returns a curve, which may have any number of points: of a long one, the smallest and the largest ordinate in each of {@value Figure#BUCKETS} equal parts
         * and both ends are kept, so that no peak is lost.
         *
         * @param x abscissas, ascending
         * @param y ordinates, as many
         */
        public static Series curve(String name, List<Double> x, List<Double> y) {
            if (x.size() <= MOST_POINTS || y.size() != x.size()) {
                return new Series(name, Style.LINE, x, y);
            }
            List<Integer> kept = new ArrayList<>(List.of(0));
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                int from = (int) ((long) bucket * x.size() / BUCKETS);
                int to = (int) ((bucket + 1L) * x.size() / BUCKETS);
                int lowest = from;
                int highest = from;
                for (int i = from; i < to; i++) {
                    lowest = y.get(i) < y.get(lowest) ? i : lowest;
                    highest = y.get(i) > y.get(highest) ? i : highest;
                }
                kept.add(Math.min(lowest, highest));
                kept.add(Math.max(lowest, highest));
            }
            kept.add(x.size() - 1);
            return new Series(
                    name,
                    Style.LINE,
                    kept.stream().distinct().map(x::get).toList(),
                    kept.stream().distinct().map(y::get).toList());
        }
    }

    public Figure {
        series = List.copyOf(series);
        long names = series.stream().map(Series::name).distinct().count();
        Require.that(1 <= names && names <= MOST_SERIES, "series", "have 1 to %d names".formatted(MOST_SERIES), names);
        requirePositive(x, series.stream().flatMap(s -> s.x().stream()));
        requirePositive(y, series.stream().flatMap(s -> s.y().stream()));
        Require.that(
                !equalScale || x.logarithmic() == y.logarithmic(), "equalScale", "join axes of one kind", equalScale);
    }

    private static void requirePositive(Axis axis, Stream<Double> values) {
        if (axis.logarithmic()) {
            values.forEach(value -> Require.positive(axis.label(), value));
        }
    }
}
