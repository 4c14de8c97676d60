package org.convexgan.cli;

import java.util.function.Function;
import org.convexgan.report.TimingJmh;
import org.convexgan.report.TimingLatex;
import org.convexgan.report.TimingPictures;
import org.convexgan.report.TimingReports;
import org.convexgan.report.TimingTableText;
import org.convexgan.report.Timings;

/** The documents that can be written about a run of benchmarks. */
enum TimingFormat {
    HTML("index.html", "tables, pictures and the ledger lines behind each number", TimingReports::html),
    MD("benchmarks.md", "the tables in Markdown", TimingReports::markdown),
    TEX("benchmarks.tex", "the tables in LaTeX", TimingLatex::render),
    TABLES("tables.csv", "the tables, one record per cell with its ledger lines", TimingTableText::csv),
    CSV("benchmarks.csv", "every iteration", TimingReports::csv),
    SVG("pictures.svg", "the pictures", TimingPictures::render),
    JMH("jmh.json", "the times in the format of JMH", TimingJmh::render);

    private final String file;
    private final String contents;
    private final Function<Timings, String> renderer;

    TimingFormat(String file, String contents, Function<Timings, String> renderer) {
        this.file = file;
        this.contents = contents;
        this.renderer = renderer;
    }

    String file() {
        return file;
    }

    /** Returns what the document holds. */
    String contents() {
        return contents;
    }

    String render(Timings timings) {
        return renderer.apply(timings);
    }
}
