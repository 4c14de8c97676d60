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
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The templates of this package: every value is escaped unless it is markup. */
final class HtmlTemplate {
    private static final Configuration CONFIGURATION = configuration();

    private HtmlTemplate() {}

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(HtmlTemplate.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /**
     * Fills a template; equal models give equal text.
     *
     * @throws IllegalArgumentException if a function of the model refuses its argument
     */
    static String render(String template, Map<String, Object> model) {
        StringWriter html = new StringWriter();
        try {
            CONFIGURATION.getTemplate(template).process(model, html);
        } catch (TemplateException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(template + " cannot be processed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(template + " cannot be read", e);
        }
        return html.toString();
    }

    /** Wraps a function whose result the template escapes. */
    static TemplateMethodModelEx text(Function<Object, String> function) {
        return arguments -> function.apply(DeepUnwrap.unwrap((TemplateModel) arguments.get(0)));
    }

    /** Wraps a function whose result is markup already. */
    static TemplateMethodModelEx markup(Function<Object, String> function) {
        return arguments -> markup(function.apply(DeepUnwrap.unwrap((TemplateModel) arguments.get(0))));
    }

    /** Wraps markup. */
    static TemplateModel markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("HTML must have markup values", e);
        }
    }
}
