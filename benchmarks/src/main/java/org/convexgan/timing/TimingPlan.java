package org.convexgan.timing;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.conformance.Provenance;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.ledger.LedgerEntry.BenchmarkRun;
import org.convexgan.ledger.LedgerEntry.Run;

/**
 * What a run times.
 *
 * @param profile how much
 * @param suites what
 * @param rounds how often each case, {@code >= 1}
 * @param cases all cases, in the order of the first round
 * @param peers version of each library by name
 */
public record TimingPlan(
        Profile profile, List<String> suites, int rounds, List<TimedCase> cases, Map<String, String> peers) {
    /**
     * Plans a run.
     *
     * @param python interpreter of the peers, with its arguments
     */
    public static TimingPlan of(Profile profile, Set<Suite> suites, int rounds, List<String> python) {
        List<TimedCase> asked = suites.stream()
                .flatMap(suite -> suite.cases(profile, python).stream())
                .toList();
        PeerSuite peers = new PeerSuite(python);
        Set<String> harnesses =
                asked.stream().map(timed -> EmptyCase.row(timed.harness())).collect(Collectors.toSet());
        Stream<TimedCase> empty = Stream.concat(EmptyCase.own().stream(), peers.empty().stream())
                .filter(timed -> harnesses.contains(timed.row()));
        return new TimingPlan(
                profile,
                suites.stream().map(Suite::toString).toList(),
                rounds,
                Stream.concat(empty, asked.stream()).toList(),
                suites.contains(Suite.PEERS) ? peers.versions() : Map.of());
    }

    /** Returns how many rounds of cases there are. */
    public long total() {
        return cases.stream().mapToLong(timed -> timed.rounds(rounds)).sum();
    }

    /** Returns about how long the run takes on two idle cores. */
    public Duration expected() {
        return Duration.ofSeconds((long) seconds());
    }

    double seconds() {
        return cases.stream()
                .mapToDouble(timed -> timed.rounds(rounds) * timed.expected(profile))
                .sum();
    }

    /** Returns the cases of a round. Those who do the same take turns in being first. */
    List<TimedCase> round(int round) {
        List<TimedCase> ordered = new ArrayList<>();
        cases.stream()
                .filter(timed -> timed.rounds(rounds) >= round)
                .collect(Collectors.groupingBy(
                        timed -> List.of(timed.suite(), timed.row(), timed.parameters()),
                        LinkedHashMap::new,
                        Collectors.toCollection(ArrayList::new)))
                .values()
                .forEach(group -> {
                    Collections.rotate(group, 1 - round);
                    ordered.addAll(group);
                });
        return ordered;
    }

    /** Returns the first line of the ledger. */
    static Run firstLine(String version) {
        return new Run(
                version,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Returns the second line of the ledger: the machine and the settings. */
    BenchmarkRun description(String commit) {
        return new BenchmarkRun(
                BenchmarkRun.FORMAT,
                profile.toString(),
                suites,
                rounds,
                1,
                profile.warmups(),
                profile.millis(),
                Provenance.processor(),
                memoryBytes(),
                Accelerator.ofThisMachine().description(),
                commit,
                Environment.facts(),
                data(),
                peers);
    }

    /** Returns one checksum for each name, over all data of that name. */
    private Map<String, String> data() {
        Map<String, Set<String>> digests = new TreeMap<>();
        cases.forEach(timed -> timed.data()
                .forEach((name, digest) -> digests.computeIfAbsent(name, first -> new LinkedHashSet<>())
                        .add(digest)));
        Map<String, String> data = new TreeMap<>();
        digests.forEach(
                (name, all) -> data.put(name, all.size() == 1 ? all.iterator().next() : sha256(all.toString())));
        data.put("golden vectors", sha256(Provenance.data().toString()));
        return data;
    }

    private static String sha256(String text) {
        return CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long memoryBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
