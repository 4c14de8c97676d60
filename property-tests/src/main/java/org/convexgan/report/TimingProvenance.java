package org.convexgan.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where, when, with what and on which data a run of benchmarks took place: the header of each document. */
final class TimingProvenance {
    private static final int COMMIT_DIGITS = 7;

    private TimingProvenance() {}

    /** Returns the facts by name, in the order in which documents show them. */
    static Map<String, String> facts(Timings timings) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "suite",
                "%s, commit %s, results of format %d"
                        .formatted(
                                timings.run().suite(),
                                timings.settings().commit(),
                                timings.settings().format()));
        facts.put("machine", String.join(", ", timings.machine()));
        facts.put("memory", timings.settings().memoryBytes() / (1L << 20) + " MiB");
        facts.put(
                "threads of each JMH benchmark and peer",
                String.valueOf(timings.settings().threads()));
        facts.put("GPU", timings.settings().gpu());
        timings.settings().environment().forEach(facts::put);
        facts.put(
                "profile",
                timings.settings().profile() + ", "
                        + Figures.counted(timings.settings().rounds(), "round"));
        facts.put("started", timings.run().started());
        timings.settings().peers().forEach((name, version) -> facts.put("peer " + name, version));
        timings.settings().data().forEach((name, digest) -> facts.put("data " + name, "SHA-256 " + digest));
        facts.put(
                "run", timings.complete() ? "complete" : "interrupted: what is here was measured, the rest is missing");
        return facts;
    }

    /** Returns the machine, the revision and the day in one line. */
    static String origin(Timings timings) {
        return "%s; commit %s; %s, %s; %s"
                .formatted(
                        String.join(", ", timings.machine()),
                        timings.settings()
                                .commit()
                                .substring(
                                        0,
                                        Math.min(
                                                COMMIT_DIGITS,
                                                timings.settings().commit().length())),
                        timings.settings().profile(),
                        Figures.counted(timings.settings().rounds(), "round"),
                        timings.run().started());
    }
}
