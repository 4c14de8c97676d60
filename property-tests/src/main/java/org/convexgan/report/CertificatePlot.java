package org.convexgan.report;

import java.util.List;
import java.util.stream.Collectors;
import org.convexgan.certificate.Tolerance;
import org.convexgan.ledger.LedgerEntry.PropertyRun;

/** The worst certified gap of each property on a logarithmic axis against the tolerance, as inline SVG. */
final class CertificatePlot {
    private static final int SMALLEST_EXPONENT = -18;
    private static final int LARGEST_EXPONENT = 0;
    private static final int LEFT = 24;
    private static final int RIGHT = 312;
    private static final int ROW = 18;
    private static final int TOP = 22;

    private static final PlotScale SCALE =
            new PlotScale(power(SMALLEST_EXPONENT), power(LARGEST_EXPONENT), true, LEFT, RIGHT);

    private static final String OPENING = "<svg class=\"plot\" role=\"img\" viewBox=\"0 0 %1$s %2$s\""
            + " width=\"%1$s\" height=\"%2$s\" aria-label=\"%3$s\">";

    private CertificatePlot() {}

    /** Returns one row per property that has a gap, numbered in the given order, or nothing if none has one. */
    static String svg(List<PropertyRun> properties) {
        List<PropertyRun> plotted =
                properties.stream().filter(p -> p.worstGap() != null).toList();
        if (plotted.isEmpty()) {
            return "";
        }
        int bottom = TOP + ROW * plotted.size();
        int width = RIGHT + 16;
        StringBuilder svg = new StringBuilder();
        svg.append(OPENING.formatted(width, bottom + 18, inWords(properties, plotted)));
        for (int exponent = SMALLEST_EXPONENT; exponent <= LARGEST_EXPONENT; exponent += 3) {
            String x = SCALE.at(power(exponent));
            String label = exponent == SMALLEST_EXPONENT ? "0" : "1e" + exponent;
            svg.append("<path class=\"grid\" d=\"M%s %sV%s\"/>".formatted(x, TOP, bottom));
            svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>".formatted(x, bottom + 13, label));
        }
        String limit = SCALE.at(Tolerance.F64.gap());
        svg.append("<path class=\"limit\" d=\"M%s %sV%s\"/>".formatted(limit, TOP - 4, bottom));
        svg.append("<text x=\"%s\" y=\"12\" text-anchor=\"middle\">tolerance</text>".formatted(limit));
        for (int i = 0; i < plotted.size(); i++) {
            PropertyRun property = plotted.get(i);
            int y = TOP + ROW * i + ROW / 2;
            svg.append("<text x=\"2\" y=\"%s\">%s</text>".formatted(y + 4, properties.indexOf(property) + 1));
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"4\"/>"
                    .formatted(SCALE.at(Math.max(SCALE.from(), Math.min(SCALE.to(), gap(property)))), y));
        }
        return svg.append("</svg>").toString();
    }

    private static double gap(PropertyRun property) {
        Double gap = property.worstGap();
        return gap == null ? 0 : gap;
    }

    private static String inWords(List<PropertyRun> properties, List<PropertyRun> plotted) {
        return plotted.stream()
                .map(p -> "property %s: worst gap %s".formatted(properties.indexOf(p) + 1, Figures.scientific(gap(p))))
                .collect(Collectors.joining("; ", "", "; tolerance " + Figures.scientific(Tolerance.F64.gap())));
    }

    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }
}
