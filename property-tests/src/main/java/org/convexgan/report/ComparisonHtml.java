package org.convexgan.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A comparison as one HTML file that needs neither network nor scripts.
 *
 * <p>The markup is also well-formed XML. Claims open to their instances; each failure shows its smallest instance and the command that repeats it.
 */
public final class ComparisonHtml {
    private static final String TEMPLATE = "comparison.ftlh";
    private static final Configuration CONFIGURATION = configuration();

    private ComparisonHtml() {}

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(ComparisonHtml.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /** Renders a comparison; equal comparisons give equal text. */
    public static String render(Comparison comparison) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "comparison", comparison,
                "common", ComparisonProfile.common(comparison),
                "least", ComparisonProfile.LEAST_INSTANCES,
                "count", text(value -> Figures.count(((Number) value).longValue())),
                "line", text(value -> ComparisonText.line((String) value)),
                "factor", text(value -> ComparisonProfile.factor(((Number) value).doubleValue()))));
        ComparisonProfile.of(comparison).ifPresent(profile -> {
            model.put("profile", profile);
            model.put("drawing", markup(profile.svg()));
        });
        StringWriter html = new StringWriter();
        try {
            CONFIGURATION.getTemplate(TEMPLATE).process(model, html);
        } catch (TemplateException e) {
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

    private static TemplateModel markup(String svg) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(svg);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("HTML must have markup values", e);
        }
    }
}
