package org.convexgan.cli;

import java.util.function.Function;
import org.convexgan.report.Comparison;
import org.convexgan.report.ComparisonBadge;
import org.convexgan.report.ComparisonCsv;
import org.convexgan.report.ComparisonHtml;
import org.convexgan.report.ComparisonJUnit;
import org.convexgan.report.ComparisonLatex;
import org.convexgan.report.ComparisonMarkdown;
import org.convexgan.report.ComparisonSarif;

/** The documents that can be written about conformance runs. */
enum ReportFormat {
    HTML("index.html", ComparisonHtml::render),
    MD("report.md", ComparisonMarkdown::render),
    CSV("report.csv", ComparisonCsv::render),
    TEX("report.tex", ComparisonLatex::render),
    JUNIT("junit.xml", ComparisonJUnit::render),
    SARIF("report.sarif", ComparisonSarif::render),
    BADGE("badge.json", ComparisonBadge::render);

    private final String file;
    private final Function<Comparison, String> renderer;

    ReportFormat(String file, Function<Comparison, String> renderer) {
        this.file = file;
        this.renderer = renderer;
    }

    /** Returns the name of the file in the folder of a run. */
    String file() {
        return file;
    }

    /** Returns the document, a pure function of the ledgers compared. */
    String render(Comparison comparison) {
        return renderer.apply(comparison);
    }

    /** Returns the word on the command line. */
    @Override
    public String toString() {
        return ConvexGan.lowerCase(name());
    }
}
