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
    private static final int STEP = 16;
    private static final int ROW = 18;
    private static final int TOP = 22;

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
        int width = LEFT + STEP * (LARGEST_EXPONENT - SMALLEST_EXPONENT) + 16;
        StringBuilder svg = new StringBuilder();
        svg.append(OPENING.formatted(width, bottom + 18, inWords(properties, plotted)));
        for (int exponent = SMALLEST_EXPONENT; exponent <= LARGEST_EXPONENT; exponent += 3) {
            String x = abscissa(exponent);
            String label = exponent == SMALLEST_EXPONENT ? "0" : "1e" + exponent;
            svg.append("<path class=\"grid\" d=\"M%s %sV%s\"/>".formatted(x, TOP, bottom));
            svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>".formatted(x, bottom + 13, label));
        }
        String limit = abscissa(StrictMath.log10(Tolerance.F64.gap()));
        svg.append("<path class=\"limit\" d=\"M%s %sV%s\"/>".formatted(limit, TOP - 4, bottom));
        svg.append("<text x=\"%s\" y=\"12\" text-anchor=\"middle\">tolerance</text>".formatted(limit));
        for (int i = 0; i < plotted.size(); i++) {
            PropertyRun property = plotted.get(i);
            int y = TOP + ROW * i + ROW / 2;
            svg.append("<text x=\"2\" y=\"%s\">%s</text>".formatted(y + 4, properties.indexOf(property) + 1));
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"4\"/>".formatted(abscissa(exponent(gap(property))), y));
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

    private static double exponent(double gap) {
        double exponent = gap > 0 ? StrictMath.log10(gap) : SMALLEST_EXPONENT;
        return Math.max(SMALLEST_EXPONENT, Math.min(LARGEST_EXPONENT, exponent));
    }

    /** Returns a horizontal position to a tenth of a unit, so that the last bits of a logarithm cannot show. */
    private static String abscissa(double exponent) {
        long tenths = Math.round(10 * (LEFT + STEP * (exponent - SMALLEST_EXPONENT)));
        return tenths / 10 + "." + tenths % 10;
    }
}
