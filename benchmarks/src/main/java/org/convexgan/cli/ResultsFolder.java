package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.convexgan.report.Timings;
import org.jspecify.annotations.Nullable;

/** The published form of a run of benchmarks: a ledger and the documents that it gives. */
final class ResultsFolder {
    private static final long MOST_BYTES = 1L << 20;
    private static final int COMMIT_DIGITS = 7;
    private static final String LATER_RUN = "-[1-9][0-9]*$";

    private ResultsFolder() {}

    /** Returns what is wrong with the numbers, one line each. */
    static List<String> audit(Path folder) {
        List<String> findings = new ArrayList<>();
        Timings timings = read(folder, findings);
        if (timings != null) {
            documents(folder, timings, findings);
        }
        return findings;
    }

    /** Returns what must be repaired before the folder is added to a collection, one line each. */
    static List<String> lint(Path folder) {
        List<String> findings = new ArrayList<>();
        Timings timings = read(folder, findings);
        if (timings == null) {
            return findings;
        }
        documents(folder, timings, findings);
        String own = folder.getFileName().toString();
        if (!own.replaceFirst(LATER_RUN, "").equals(name(timings)) && !own.equals(name(timings))) {
            findings.add("%s: must be called %s, or that with -2, -3, … if another run has the name"
                    .formatted(folder, name(timings)));
        }
        Set<String> allowed = new TreeSet<>(Set.of(BenchCommand.LEDGER));
        Stream.of(TimingFormat.values()).forEach(format -> allowed.add(format.file()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!allowed.contains(name)) {
                    findings.add("%s: must hold only %s".formatted(file, allowed));
                } else if (Files.size(file) > MOST_BYTES) {
                    findings.add(
                            "%s: must have at most %d bytes, but has %d".formatted(file, MOST_BYTES, Files.size(file)));
                }
            }
        } catch (IOException e) {
            findings.add("%s: must be readable, but is not: %s".formatted(folder, RefusingCommand.reason(e)));
        }
        return findings;
    }

    /** Returns the name that is the same for everybody: date, commit, profile and processor. */
    static String name(Timings timings) {
        String commit = timings.settings().commit();
        String cpu = timings.settings().cpu().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return String.join(
                "-",
                timings.run().started().replaceFirst("T.*", ""),
                commit.substring(0, Math.min(COMMIT_DIGITS, commit.length())),
                timings.settings().profile(),
                cpu.replaceAll("^-|-$", ""));
    }

    private static @Nullable Timings read(Path folder, List<String> findings) {
        Path ledger = folder.resolve(BenchCommand.LEDGER);
        try {
            return ResultsLedger.read(ledger);
        } catch (IOException e) {
            findings.add(
                    e instanceof NoSuchFileException
                            ? "%s: must be the folder of a run of benchmarks, but has no %s"
                                    .formatted(folder, BenchCommand.LEDGER)
                            : "%s: must be a readable UTF-8 file, but is not: %s"
                                    .formatted(ledger, RefusingCommand.reason(e)));
        } catch (IllegalArgumentException e) {
            findings.add(e.getMessage());
        }
        return null;
    }

    private static void documents(Path folder, Timings timings, List<String> findings) {
        if (!timings.complete()) {
            findings.add(
                    "%s: must hold a complete run, but it was interrupted; `bench run --resume --out %1$s` completes it"
                            .formatted(folder));
            return;
        }
        if (Stream.of(TimingFormat.values()).noneMatch(format -> Files.exists(folder.resolve(format.file())))) {
            findings.add(
                    "%s: must hold the documents of its run, but has none; `bench run --resume --out %1$s` writes them"
                            .formatted(folder));
            return;
        }
        for (TimingFormat format : TimingFormat.values()) {
            Path file = folder.resolve(format.file());
            try {
                String text = Files.readString(file);
                String expected = format.render(timings);
                if (!text.equals(expected)) {
                    findings.add("%s: must be what the ledger says, but differs in line %d"
                            .formatted(file, differingLine(text, expected)));
                }
            } catch (IOException e) {
                findings.add("%s: must be there and readable, but %s"
                        .formatted(file, e instanceof NoSuchFileException ? "is not there" : "is not: " + e));
            }
        }
    }

    private static long differingLine(String text, String expected) {
        int same = 0;
        while (same < Math.min(text.length(), expected.length()) && text.charAt(same) == expected.charAt(same)) {
            same++;
        }
        return 1 + text.substring(0, same).chars().filter(c -> c == '\n').count();
    }
}
