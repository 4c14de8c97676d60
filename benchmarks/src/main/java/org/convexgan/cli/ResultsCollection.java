package org.convexgan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.golden.CanonicalJson;

/**
 * A folder with one folder per run of benchmarks, to which several people add.
 *
 * @param runs the folders, in the order of their names; those whose names begin with a dot are none
 */
record ResultsCollection(List<Path> runs) {
    private static final String DESCRIPTION = """
            # Results of ConvexGAN benchmarks

            One folder per run, added by pull request; nothing is ever changed afterwards. A run's folder holds

            - `ledger.jsonl`: machine, settings and every round of every case, one line each, chained by SHA-256, so that a changed, missing or added line is noticed
            %s

            and nothing else, no file above 1 MiB. All documents are computed from the ledger alone, so a number can be checked without the machine.

            A folder is called `DATE-COMMIT-PROFILE-CPU`: day of the start (UTC), seven digits of the revision, profile and processor in small letters and digits with hyphens,
            e.g. `2026-11-22-6e03499-standard-amd-epyc`. A later run that would have the same name gets `-2`, `-3` and so on.

            To add a run, from an idle machine and a clean checkout:

            1. `bench run --profile standard --out DIR`; at least five rounds, or no interval says anything about other rounds
            2. rename DIR into this folder as `bench lint` says; only a run that was killed leaves a `.lock` in it, and `--resume` removes that
            3. `bench lint .` must have no findings; then open a pull request with the new folder only

            Two people's folders never touch the same file, so pull requests merge in any order. Should two of them have chosen the same name, the later one is renamed.
            Times of different machines are never compared, ratios between the subjects of one run are: `bench compare` refuses runs of two machines. A run that another version of
            the suite wrote is a finding that names the version: check it with that one, whose commit is in the folder's name.
            """;

    /**
     * Lists the runs.
     *
     * @throws IOException if the folder cannot be read
     */
    static ResultsCollection open(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return new ResultsCollection(entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList());
        }
    }

    /** Returns the format and how to add a run, as Markdown. */
    static String description() {
        return DESCRIPTION.formatted(Stream.of(TimingFormat.values())
                .map(format -> "- `%s`: %s".formatted(format.file(), format.contents()))
                .collect(Collectors.joining("\n")));
    }

    /** Returns what must be repaired, one line each. */
    List<String> lint() {
        List<String> findings = new ArrayList<>();
        runs.forEach(run -> findings.addAll(ResultsFolder.lint(run)));
        Map<String, Path> known = new LinkedHashMap<>();
        for (Path run : runs) {
            Path ledger = run.resolve(BenchCommand.LEDGER);
            try {
                String digest = CanonicalJson.sha256(Files.readString(ledger).getBytes(StandardCharsets.UTF_8));
                Path earlier = known.putIfAbsent(digest, run);
                if (earlier != null) {
                    findings.add("%s: must be a run of its own, but its ledger is that of %s".formatted(run, earlier));
                }
            } catch (IOException e) {
                continue; // linting the run has said so
            }
        }
        return findings;
    }
}
