package org.convexgan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.ledger.Figure;
import org.convexgan.report.FigurePlot.Key;
import org.convexgan.report.Timings.Suite;

/** The pictures of a run of benchmarks as one SVG file, two in a row, each with its legend: for pages that cannot show HTML. */
public final class TimingPictures {
    private static final List<String> STYLES = List.of("claims.css", "comparison.css");
    private static final int COLUMN = 360;
    private static final int PICTURE = 240;
    private static final int TITLE = 18;
    private static final int LINE = 16;
    private static final int SAMPLE = 28;
    private static final int MARGIN = 8;

    private TimingPictures() {}

    /**
     * A picture with its legend.
     *
     * @param drawing an {@code svg} element at a place
     */
    private record Picture(String title, BiFunction<Integer, Integer, String> drawing, List<Key> legend) {
        static Picture of(Figure figure) {
            return new Picture(figure.title(), (x, y) -> FigurePlot.svg(figure, x, y), FigurePlot.legend(figure));
        }

        static Stream<Picture> of(Suite suite, TimingGroup group) {
            return group.profile().stream()
                    .map(profile -> new Picture(
                            "%s: performance profile, %s"
                                    .formatted(suite.name(), Figures.counted(profile.instances(), "case")),
                            profile::svg,
                            Stream.concat(profile.legend().stream(), Stream.of(new Key("", group.withoutCurve())))
                                    .filter(key -> !key.name().isEmpty())
                                    .toList()));
        }

        int height() {
            return TITLE + PICTURE + LINE * (1 + legend.size());
        }

        void draw(int x, int y, StringBuilder svg) {
            text(title, x, y + TITLE - MARGIN, svg);
            svg.append(drawing.apply(x, y + TITLE));
            for (int i = 0; i < legend.size(); i++) {
                int line = y + TITLE + PICTURE + LINE * (i + 1);
                svg.append("<g transform=\"translate(%s %s)\">%s</g>"
                        .formatted(x, line - LINE / 2, legend.get(i).sample()));
                text(legend.get(i).name(), x + SAMPLE, line, svg);
            }
            svg.append("\n");
        }
    }

    /** Renders the pictures; equal results give equal text. */
    public static String render(Timings timings) {
        List<Picture> pictures = timings.suites().stream()
                .flatMap(suite -> Stream.concat(
                        TimingGrowth.figures(suite).stream().map(Picture::of),
                        TimingGroup.of(suite).stream().flatMap(group -> Picture.of(suite, group))))
                .toList();
        StringBuilder drawn = new StringBuilder();
        int y = MARGIN;
        for (int i = 0; i < pictures.size(); i += 2) {
            List<Picture> pair = pictures.subList(i, Math.min(i + 2, pictures.size()));
            for (int column = 0; column < pair.size(); column++) {
                pair.get(column).draw(MARGIN + column * COLUMN, y, drawn);
            }
            y += pair.stream().mapToInt(Picture::height).max().orElseThrow();
        }
        text(TimingProvenance.origin(timings), MARGIN, y + LINE, drawn);
        int height = y + LINE + MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\">\n<desc>%s</desc>\n<style>%ssvg { font: 11px sans-serif; fill: var(--ink); }</style>\n<rect width=\"100%%\" height=\"100%%\" style=\"fill: var(--page)\"/>\n<g class=\"chart\">\n%s\n</g>\n</svg>\n"
                .formatted(
                        2 * COLUMN, height, 2 * COLUMN, height, FigurePlot.escape(described(timings)), style(), drawn);
    }

    private static String described(Timings timings) {
        return TimingProvenance.facts(timings).entrySet().stream()
                .map(fact -> fact.getKey() + ": " + ComparisonText.line(fact.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static void text(String text, int x, int y, StringBuilder svg) {
        svg.append("<text x=\"%s\" y=\"%s\">%s</text>".formatted(x, y, FigurePlot.escape(text)));
    }

    private static String style() {
        return STYLES.stream().map(TimingPictures::style).collect(Collectors.joining());
    }

    private static String style(String name) {
        try (InputStream css = TimingPictures.class.getResourceAsStream(name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
