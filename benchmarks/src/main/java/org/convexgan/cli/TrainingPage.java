package org.convexgan.cli;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.progressive.StageCertificate;

/**
 * The sheets and certificates of a training as one HTML page beside the pictures.
 *
 * @param folder what was trained on
 * @param variants side by side
 * @param cell height of a row of the sheets in pixels
 */
record TrainingPage(TrainingFolder folder, List<TrainedVariant> variants, int cell) {
    private static final String TEMPLATE = "training.ftlh";

    /** Returns the page; equal trainings give equal text. */
    String html() throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(TrainingPage.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        StringWriter html = new StringWriter();
        try {
            configuration.getTemplate(TEMPLATE).process(model(), html);
        } catch (TemplateException e) {
            throw new IllegalStateException(TEMPLATE + " cannot be processed", e);
        }
        return html.toString();
    }

    private Map<String, Object> model() {
        return Map.of(
                "source",
                folder.source(),
                "images",
                ConvexGan.format("%,d", folder.pyramid().get(0).rows()),
                "samples",
                ConvexGan.format("%,d", folder.samples()),
                "engine",
                folder.engine().toString(),
                "version",
                Version.number(),
                "seed",
                Long.toString(folder.seed()),
                "matched",
                folder.isMatched(),
                "cell",
                cell,
                "comparison",
                IntStream.range(0, folder.pyramid().size())
                        .mapToObj(this::comparisonRow)
                        .toList(),
                "variants",
                variants.stream().map(this::variant).toList());
    }

    private Map<String, Object> comparisonRow(int stage) {
        List<Map<String, Object>> cells = variants.stream()
                .map(variant -> variant.trained().certificates().get(stage))
                .map(certificate -> Map.<String, Object>of(
                        "text",
                        ConvexGan.format("%.4g", certificate.relativeError()),
                        "kept",
                        certificate.kept(),
                        "certified",
                        certificate.isCertified()))
                .toList();
        StageCertificate any = variants.get(0).trained().certificates().get(stage);
        return Map.of("name", name(any), "requested", any.requested(), "cells", cells);
    }

    private Map<String, Object> variant(TrainedVariant variant) {
        List<StageCertificate> stages = variant.trained().certificates();
        String prefix = variants.size() == 1 ? "" : variant.name() + "-";
        long failed = stages.stream().filter(stage -> !stage.isCertified()).count();
        return Map.of(
                "name",
                variant.name(),
                "idea",
                variant.idea(),
                "prefix",
                prefix,
                "verdict",
                failed == 0 ? "all stages certified" : "%d of %d stages not certified".formatted(failed, stages.size()),
                "certified",
                failed == 0,
                "labels",
                Stream.concat(stages.stream().map(TrainingPage::name), Stream.of("real"))
                        .collect(Collectors.toList()),
                "rows",
                stages.stream().map(TrainingPage::row).toList());
    }

    private static String name(StageCertificate stage) {
        return stage.side() + "\u00d7" + stage.side();
    }

    private static Map<String, Object> row(StageCertificate stage) {
        List<String> cells = List.of(
                name(stage),
                Integer.toString(stage.requested()),
                Integer.toString(stage.kept()),
                Integer.toString(stage.rank()),
                ConvexGan.format("%.5g", stage.beta()),
                ConvexGan.format("%.6f", stage.relativeError()),
                ConvexGan.format("%.1e", stage.relativeGap()),
                ConvexGan.format("%.1e", stage.reproducibility()),
                ConvexGan.format("%.1e", stage.probe().largest()),
                ConvexGan.format("%.3f", stage.meanShift()),
                ConvexGan.format("%.3f", stage.coherence()));
        return Map.of("cells", cells, "certified", stage.isCertified());
    }
}
