package org.convexgan.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * The failures that an implementer knows of. The file has one per line: a claim or the id of an instance, white space, and why, e.g. the address of an
 * issue. A {@code #} at the start of a word begins a comment. The id of a vector stands for its twin too.
 *
 * @param reasons why, by claim or id of an instance, in the order of the file
 */
public record KnownFailures(Map<String, String> reasons) {
    /** No failure is known. */
    public static final KnownFailures NONE = new KnownFailures(Map.of());

    public KnownFailures {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line breaks the format; the message names file and line
     */
    public static KnownFailures read(Path file) throws IOException {
        return parse(file.toString(), Files.readAllLines(file));
    }

    static KnownFailures parse(String file, List<String> lines) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line =
                    lines.get(number - 1).replaceAll("(^|\\s)#(\\s.*)?$", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] words = line.split("\\s+", 2);
            if (words.length < 2) {
                throw new IllegalArgumentException(
                        "%s line %d must be an id and a reason, but was '%s'".formatted(file, number, line));
            }
            if (reasons.put(words[0], words[1]) != null) {
                throw new IllegalArgumentException(
                        "%s line %d must name a new id, but %s is repeated".formatted(file, number, words[0]));
            }
        }
        return new KnownFailures(reasons);
    }

    /** Tells whether a failure of this instance is known. */
    public boolean covers(AnswerRun run) {
        return reasons.keySet().stream().anyMatch(id -> covers(id, run));
    }

    private static boolean covers(String id, AnswerRun run) {
        return id.equals(run.claim()) || id.equals(run.item()) || id.equals(StoredItems.withoutTwin(run.item()));
    }

    /** Returns the ids that name neither a claim nor a vector, nor an instance of the run. */
    List<String> stale(List<AnswerRun> runs) {
        if (reasons.isEmpty()) {
            return List.of();
        }
        Set<String> known = Stream.of(
                        Claims.load().all().stream().map(Claim::id),
                        StoredItems.of("").ids().stream(),
                        runs.stream().map(AnswerRun::item))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        return reasons.keySet().stream().filter(id -> !known.contains(id)).toList();
    }

    /** Returns the ids of which something was judged and everything that was asked passed. */
    List<String> unexpectedPasses(List<AnswerRun> runs) {
        List<String> passes = new ArrayList<>();
        for (String id : reasons.keySet()) {
            Set<String> verdicts = runs.stream()
                    .filter(run -> covers(id, run))
                    .map(AnswerRun::verdict)
                    .filter(verdict -> !Set.of(Verdicts.NOT_APPLICABLE, Verdicts.UNDECIDABLE)
                            .contains(verdict))
                    .collect(Collectors.toSet());
            if (verdicts.equals(Set.of(Verdicts.PASS))) {
                passes.add(id);
            }
        }
        return passes;
    }
}
