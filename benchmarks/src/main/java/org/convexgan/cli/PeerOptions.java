package org.convexgan.cli;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What the engines are compared with. */
final class PeerOptions {
    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "PEER",
            description = {
                "Also time what users would pick instead, on the most images: any of ${COMPLETION-CANDIDATES} (default: none).",
                "svd: numpy, the SVDs of all stages as published; randomized4, randomized7: scikit-learn's randomized SVD with so many"
                        + " power iterations, of the last stage; arpack: scipy's svds, of the last stage."
            })
    private Set<PeerName> names = new LinkedHashSet<>();

    @Option(
            names = "--python",
            paramLabel = "COMMAND",
            defaultValue = "python3",
            description = "Interpreter of the peers (default: ${DEFAULT-VALUE}).")
    private String python;

    @Option(
            names = "--peer-timeout",
            paramLabel = "SECONDS",
            defaultValue = "3600",
            description = "Give a peer up after this time (default: ${DEFAULT-VALUE}).")
    private int timeout;

    Set<PeerName> names() {
        return names;
    }

    int timeout() {
        return timeout;
    }

    /** Returns the comparison that fills a table further. */
    PeerComparison comparison(EngineTable table) {
        return new PeerComparison(table, List.of(python.strip().split("\\s+")), Duration.ofSeconds(timeout));
    }
}
