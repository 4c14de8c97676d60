package org.convexgan.report;

import static org.convexgan.report.HtmlTemplate.markup;
import static org.convexgan.report.HtmlTemplate.text;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.utility.DeepUnwrap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.LedgerEntry.PropertyRun;

/**
 * The table of claims as one HTML file that needs no network: each claim opens to its statement, evidence and replay
 * command.
 *
 * <p>The markup is also well-formed XML. Filtering by verdict works without scripts; sorting and searching need them.
 */
public final class HtmlReport {
    private static final String TEMPLATE = "claims.ftlh";

    private HtmlReport() {}

    /**
     * Renders a table; equal tables give equal text.
     *
     * @throws IllegalArgumentException if a formula of the registry has a command that {@link Formula} does not know
     */
    public static String render(ClaimTable table) {
        Map<String, Object> model = Map.of(
                "table", table,
                "papers", MarkdownReport.byPaper(table),
                "count", text(value -> Figures.count(((Number) value).longValue())),
                "duration", text(value -> Figures.duration(((Number) value).longValue())),
                "scientific", text(value -> Figures.scientific(((Number) value).doubleValue())),
                "figure", text(value -> Figures.scientific((OptionalDouble) value)),
                "formula", markup(value -> Formula.mathml((String) value)),
                "chart", markup(value -> FigurePlot.html((Figure) value)),
                "plot", markup(value -> CertificatePlot.svg(((ClaimRow) value).properties())),
                "regimes", regimes());
        return HtmlTemplate.render(TEMPLATE, model);
    }

    private static TemplateMethodModelEx regimes() {
        return arguments ->
                new TreeMap<>(((PropertyRun) DeepUnwrap.unwrap((TemplateModel) arguments.get(0))).regimes());
    }
}
