package org.convexgan.cli;

import java.util.function.Function;
import org.convexgan.report.TimingJmh;
import org.convexgan.report.TimingPictures;
import org.convexgan.report.TimingReports;
import org.convexgan.report.Timings;

/** The documents that can be written about a run of benchmarks. */
enum TimingFormat {
    HTML("index.html", TimingReports::html),
    MD("benchmarks.md", TimingReports::markdown),
    TEX("benchmarks.tex", TimingReports::latex),
    CSV("benchmarks.csv", TimingReports::csv),
    SVG("pictures.svg", TimingPictures::render),
    JMH("jmh.json", TimingJmh::render);

    private final String file;
    private final Function<Timings, String> renderer;

    TimingFormat(String file, Function<Timings, String> renderer) {
        this.file = file;
        this.renderer = renderer;
    }

    String file() {
        return file;
    }

    String render(Timings timings) {
        return renderer.apply(timings);
    }
}
