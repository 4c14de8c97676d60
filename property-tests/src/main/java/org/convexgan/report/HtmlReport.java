package org.convexgan.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.convexgan.ledger.LedgerEntry.PropertyRun;

/**
 * The table of claims as one HTML file that needs no network: each claim opens to its statement, evidence and replay
 * command.
 *
 * <p>The markup is also well-formed XML. Filtering by verdict works without scripts; sorting and searching need them.
 */
public final class HtmlReport {
    private static final String TEMPLATE = "claims.ftlh";
    private static final Configuration CONFIGURATION = configuration();

    private HtmlReport() {}

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(HtmlReport.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

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
                "plot", markup(value -> CertificatePlot.svg(((ClaimRow) value).properties())),
                "regimes", regimes());
        StringWriter html = new StringWriter();
        try {
            CONFIGURATION.getTemplate(TEMPLATE).process(model, html);
        } catch (TemplateException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(TEMPLATE + " cannot be processed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(TEMPLATE + " cannot be read", e);
        }
        return html.toString();
    }

    /** Wraps a function whose result the template escapes. */
    private static TemplateMethodModelEx text(Function<Object, String> function) {
        return arguments -> function.apply(DeepUnwrap.unwrap((TemplateModel) arguments.get(0)));
    }

    /** Wraps a function whose result is markup already. */
    private static TemplateMethodModelEx markup(Function<Object, String> function) {
        return arguments -> HTMLOutputFormat.INSTANCE.fromMarkup(
                function.apply(DeepUnwrap.unwrap((TemplateModel) arguments.get(0))));
    }

    private static TemplateMethodModelEx regimes() {
        return arguments ->
                new TreeMap<>(((PropertyRun) DeepUnwrap.unwrap((TemplateModel) arguments.get(0))).regimes());
    }
}
