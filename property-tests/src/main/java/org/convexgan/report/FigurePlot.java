package org.convexgan.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;

/**
 * A figure of the ledger as inline SVG with a legend and its words below. Names of series differ in color and also in dashes, in the shape of their points
 * or in shade; series of one name share all that, and the segments among them are solid bars.
 */
final class FigurePlot {
    private static final int WIDTH = 340;
    private static final int HEIGHT = 240;
    private static final int LEFT = 52;
    private static final int RIGHT = 16;
    private static final int TOP = 8;
    private static final int BOTTOM = 36;
    private static final int CHARACTER = 6;
    private static final int MOST_LARGE = 100; // more points are drawn small, so that they do not merge
    private static final double MARGIN = 0.05;
    private static final double SINGLE = 0.5; // half the axis where all values are equal

    /**
     * An entry of a legend.
     *
     * @param sample a short piece of the series, 22 by 10 units
     * @param name their name
     */
    record Key(String sample, String name) {}

    private final Figure figure;
    private final List<String> names;
    private final PlotScale across;
    private final PlotScale up;
    private final int height;
    private final StringBuilder markup = new StringBuilder();

    private FigurePlot(Figure figure) {
        this.figure = figure;
        names = names(figure);
        double[] x = range(figure.series(), Series::x, figure.x().logarithmic());
        double[] y = range(figure.series(), Series::y, figure.y().logarithmic());
        int inner = WIDTH - LEFT - RIGHT;
        int tall = figure.equalScale()
                ? (int) Math.round(Math.max(0.5, Math.min(1.2, (y[1] - y[0]) / (x[1] - x[0]))) * inner)
                : HEIGHT - TOP - BOTTOM;
        height = tall + TOP + BOTTOM;
        if (figure.equalScale()) {
            double unit = Math.max((x[1] - x[0]) / inner, (y[1] - y[0]) / tall);
            widen(x, unit * inner);
            widen(y, unit * tall);
        }
        across = scale(x, figure.x().logarithmic(), LEFT, WIDTH - RIGHT);
        up = scale(y, figure.y().logarithmic(), TOP + tall, TOP);
    }

    /** Returns a {@code figure} element; it is also well-formed XML. */
    static String html(Figure figure) {
        return new FigurePlot(figure).draw();
    }

    private static double[] range(List<Series> series, Function<Series, List<Double>> axis, boolean logarithmic) {
        List<Double> values = series.stream()
                .flatMap(s -> axis.apply(s).stream())
                .map(value -> logarithmic ? StrictMath.log10(value) : value)
                .sorted(Comparator.naturalOrder())
                .toList();
        double least = values.get(0);
        double most = values.get(values.size() - 1);
        double margin = most > least ? MARGIN * (most - least) : SINGLE;
        return new double[] {least - margin, most + margin};
    }

    private static void widen(double[] range, double length) {
        double middle = (range[0] + range[1]) / 2;
        range[0] = middle - length / 2;
        range[1] = middle + length / 2;
    }

    private static PlotScale scale(double[] range, boolean logarithmic, double start, double end) {
        return logarithmic
                ? new PlotScale(StrictMath.pow(10, range[0]), StrictMath.pow(10, range[1]), true, start, end)
                : new PlotScale(range[0], range[1], false, start, end);
    }

    /** Returns the picture alone, at a place in a larger one: an {@code svg} element of {@value #WIDTH} by {@value #HEIGHT} units at the most. */
    static String svg(Figure figure, int x, int y) {
        FigurePlot plot = new FigurePlot(figure);
        plot.picture(" x=\"%s\" y=\"%s\"".formatted(x, y));
        return plot.markup.toString();
    }

    private void picture(String place) {
        markup.append("<svg%s role=\"img\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" aria-label=\"%s\">"
                .formatted(place, WIDTH, height, WIDTH, height, escape(figure.title() + ". " + figure.words())));
        grid();
        figure.series().forEach(this::series);
        markup.append("</svg>");
    }

    private String draw() {
        markup.append("<figure class=\"chart\">");
        picture("");
        markup.append("<figcaption><b>%s</b><ul>".formatted(escape(figure.title())));
        legend(figure)
                .forEach(key -> markup.append(
                                "<li><svg class=\"key-sample\" width=\"22\" height=\"10\" viewBox=\"0 0 22 10\" aria-hidden=\"true\">")
                        .append(key.sample())
                        .append("</svg> ")
                        .append(escape(key.name()))
                        .append("</li>"));
        return markup.append("</ul><p>%s</p></figcaption></figure>".formatted(escape(figure.words())))
                .toString();
    }

    private void grid() {
        int bottom = height - BOTTOM;
        int free = Integer.MIN_VALUE;
        for (PlotScale.Tick tick : across.ticks()) {
            String x = across.at(tick.value());
            markup.append("<path class=\"grid\" d=\"M%s %sV%s\"/>".formatted(x, TOP, bottom));
            int half = CHARACTER * tick.label().length() / 2;
            if (Double.parseDouble(x) - half > free) {
                text(x, bottom + 13, "middle", tick.label());
                free = (int) Double.parseDouble(x) + half + CHARACTER;
            }
        }
        for (PlotScale.Tick tick : up.ticks()) {
            String y = up.at(tick.value());
            markup.append("<path class=\"grid\" d=\"M%s %sH%s\"/>".formatted(LEFT, y, WIDTH - RIGHT));
            markup.append("<text x=\"%s\" y=\"%s\" dy=\"4\" text-anchor=\"end\">%s</text>"
                    .formatted(LEFT - 5, y, tick.label()));
        }
        text(
                String.valueOf((LEFT + WIDTH - RIGHT) / 2),
                bottom + 29,
                "middle",
                figure.x().label());
        int middle = (TOP + bottom) / 2;
        markup.append("<text transform=\"translate(10 %s) rotate(-90)\" text-anchor=\"middle\">%s</text>"
                .formatted(middle, escape(figure.y().label())));
    }

    private void text(String x, int y, String anchor, String text) {
        markup.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, escape(text)));
    }

    private static List<String> names(Figure figure) {
        return figure.series().stream().map(Series::name).distinct().toList();
    }

    private void series(Series series) {
        int index = names.indexOf(series.name());
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < series.x().size(); i++) {
            String x = across.at(series.x().get(i));
            String y = up.at(series.y().get(i));
            if (series.style() == Style.POINTS) {
                path.append("M")
                        .append(x)
                        .append(" ")
                        .append(y)
                        .append(shape(index, series.x().size() > MOST_LARGE));
            } else {
                boolean jump = i == 0 || series.style() == Style.SEGMENTS && i % 2 == 0;
                path.append(jump ? "M" : "L").append(x).append(" ").append(y);
            }
        }
        String data = path + (series.style() == Style.REGION ? "Z" : "");
        markup.append(isBar(series) ? path("bar", index, data) : path(kind(series.style()), index, data));
    }

    /** Tells whether a series joins others of its name as their bars. */
    private boolean isBar(Series series) {
        return series.style() == Style.SEGMENTS
                && figure.series().stream()
                        .anyMatch(other -> other.name().equals(series.name()) && other.style() != Style.SEGMENTS);
    }

    /** Returns one entry per name. */
    static List<Key> legend(Figure figure) {
        List<String> names = names(figure);
        return IntStream.range(0, names.size())
                .mapToObj(index -> {
                    List<Style> styles = figure.series().stream()
                            .filter(series -> series.name().equals(names.get(index)))
                            .map(Series::style)
                            .distinct()
                            .toList();
                    return new Key(
                            styles.stream()
                                    .filter(style -> style != Style.SEGMENTS || styles.size() == 1)
                                    .map(style -> sample(style, index))
                                    .collect(Collectors.joining()),
                            names.get(index));
                })
                .toList();
    }

    private static String sample(Style style, int index) {
        return path(
                kind(style),
                index,
                switch (style) {
                    case LINE, SEGMENTS -> "M0 5H22";
                    case POINTS -> "M11 5" + shape(index, false);
                    case REGION -> "M1 1H21V9H1Z";
                });
    }

    private static String kind(Style style) {
        return switch (style) {
            case LINE, SEGMENTS -> "line";
            case POINTS -> "points";
            case REGION -> "region";
        };
    }

    private static String path(String kind, int index, String data) {
        return "<path class=\"%s s%s\" d=\"%s\"/>".formatted(kind, index, data);
    }

    /** Returns the outline of a point relative to its center: square, diamond, triangle or cross. */
    private static String shape(int index, boolean small) {
        return switch (index % 4) {
            case 0 -> small ? "m-1 -1h2v2h-2z" : "m-3 -3h6v6h-6z";
            case 1 -> small ? "m0 -1.5l1.5 1.5l-1.5 1.5l-1.5 -1.5z" : "m0 -4.5l4 4.5l-4 4.5l-4 -4.5z";
            case 2 -> small ? "m0 -1.5l1.5 2.5h-3z" : "m0 -4.5l4.5 7.5h-9z";
            default -> small ? "m-1.5 -1.5l3 3m-3 0l3 -3" : "m-4 -4l8 8m-8 0l8 -8";
        };
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
