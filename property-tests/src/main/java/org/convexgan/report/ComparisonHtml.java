package org.convexgan.report;

import static org.convexgan.report.HtmlTemplate.markup;
import static org.convexgan.report.HtmlTemplate.text;

import java.util.HashMap;
import java.util.Map;

/**
 * A comparison as one HTML file that needs neither network nor scripts.
 *
 * <p>The markup is also well-formed XML. Claims open to their instances; each failure shows its smallest instance and the command that repeats it.
 */
public final class ComparisonHtml {
    private static final String TEMPLATE = "comparison.ftlh";

    private ComparisonHtml() {}

    /** Renders a comparison; equal comparisons give equal text. */
    public static String render(Comparison comparison) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "comparison", comparison,
                "common", ComparisonProfile.common(comparison),
                "least", ComparisonProfile.LEAST_INSTANCES,
                "count", text(value -> Figures.count(((Number) value).longValue())),
                "line", text(value -> ComparisonText.line((String) value))));
        ComparisonProfile.of(comparison).ifPresent(profile -> {
            model.put("profile", profile);
            model.put("drawing", markup(profile.svg()));
        });
        return HtmlTemplate.render(TEMPLATE, model);
    }
}
