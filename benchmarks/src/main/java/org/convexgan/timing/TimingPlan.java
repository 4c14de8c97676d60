package org.convexgan.timing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param cases all cases, in the order of a round
 * @param peers version of each library by name
 */
public record TimingPlan(
        Profile profile, List<String> suites, int rounds, List<TimedCase> cases, Map<String, String> peers) {
    private static final Path NVIDIA = Path.of("/proc/driver/nvidia/version");
    private static final String UNNAMED_GPU = "NVIDIA, which nvidia-smi does not name";

    /**
     * Plans a run.
     *
     * @param python interpreter of the peers, with its arguments
     */
    public static TimingPlan of(Profile profile, Set<Suite> suites, int rounds, List<String> python) {
        return new TimingPlan(
                profile,
                suites.stream().map(Suite::toString).toList(),
                rounds,
                suites.stream()
                        .flatMap(suite -> suite.cases(profile, python).stream())
                        .toList(),
                suites.contains(Suite.PEERS) ? new PeerSuite(python).versions() : Map.of());
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
        String vectors = CanonicalJson.sha256(Provenance.data().toString().getBytes(StandardCharsets.UTF_8));
        return new BenchmarkRun(
                profile.toString(),
                suites,
                rounds,
                1,
                Provenance.processor(),
                memoryBytes(),
                gpu(),
                commit,
                Map.of("golden vectors", vectors),
                peers);
    }

    /** Returns name, driver and memory of the accelerators. */
    private static String gpu() {
        if (!Files.exists(NVIDIA)) {
            return "none";
        }
        try {
            Process process = new ProcessBuilder(
                            "nvidia-smi", "--query-gpu=name,driver_version,memory.total", "--format=csv,noheader")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return found.isEmpty() ? UNNAMED_GPU : found.replaceAll("\\R", "; ");
        } catch (IOException e) {
            return UNNAMED_GPU;
        }
    }

    private static long memoryBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
