package org.convexgan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convexgan.ledger.Figure;

/** The pictures of a run of benchmarks as one SVG file, two in a row, each with its legend: for pages that cannot show HTML. */
public final class TimingPictures {
    private static final String STYLE = "claims.css";
    private static final int COLUMN = 360;
    private static final int PICTURE = 240;
    private static final int TITLE = 18;
    private static final int LINE = 16;
    private static final int SAMPLE = 28;
    private static final int MARGIN = 8;

    private TimingPictures() {}

    /** Renders the pictures; equal results give equal text. */
    public static String render(Timings timings) {
        List<Figure> figures = timings.suites().stream()
                .flatMap(suite -> new TimingTables(suite).figures().stream())
                .toList();
        int cell = TITLE + PICTURE + LINE * (1 + Figure.MOST_SERIES);
        int height = MARGIN + cell * Math.max(1, (figures.size() + 1) / 2);
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\">\n<style>%ssvg { font: 11px sans-serif; fill: var(--ink); }</style>\n"
                        .formatted(2 * COLUMN, height, 2 * COLUMN, height, style()));
        svg.append("<rect width=\"100%\" height=\"100%\" style=\"fill: var(--page)\"/>\n<g class=\"chart\">\n");
        for (int i = 0; i < figures.size(); i++) {
            picture(figures.get(i), MARGIN + i % 2 * COLUMN, MARGIN + i / 2 * cell, svg);
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static void picture(Figure figure, int x, int y, StringBuilder svg) {
        text(figure.title(), x, y + TITLE - MARGIN, svg);
        svg.append(FigurePlot.svg(figure, x, y + TITLE));
        for (int i = 0; i < figure.series().size(); i++) {
            int line = y + TITLE + PICTURE + LINE * (i + 1);
            svg.append("<g transform=\"translate(%s %s)\">%s</g>"
                    .formatted(
                            x,
                            line - LINE / 2,
                            FigurePlot.sample(figure.series().get(i), i)));
            text(figure.series().get(i).name(), x + SAMPLE, line, svg);
        }
        svg.append("\n");
    }

    private static void text(String text, int x, int y, StringBuilder svg) {
        svg.append("<text x=\"%s\" y=\"%s\">%s</text>".formatted(x, y, FigurePlot.escape(text)));
    }

    private static String style() {
        try (InputStream css = TimingPictures.class.getResourceAsStream(STYLE)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;");
        } catch (IOException e) {
            throw new UncheckedIOException(STYLE + " cannot be read", e);
        }
    }
}
