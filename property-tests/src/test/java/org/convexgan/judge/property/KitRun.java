package org.convexgan.judge.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convexgan.ledger.LedgerEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/**
 * What a run of a properties class left behind.
 *
 * @param failures errors of its tests
 * @param ledger what it recorded
 */
record KitRun(List<String> failures, List<LedgerEntry> ledger) {

    /** Runs a class, away from the ledger of this build. */
    static KitRun of(Class<?> properties) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(properties))
                .configurationParameter("jqwik.database", "")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        List<LedgerEntry> ledger = new ArrayList<>();
        RunLedger.divert(ledger::add, () -> LauncherFactory.create().execute(request, listener));
        assertThat(listener.getSummary().getTestsFoundCount()).isPositive();
        return new KitRun(
                listener.getSummary().getFailures().stream()
                        .map(Failure::getException)
                        .map(Throwable::toString)
                        .toList(),
                ledger);
    }

    /** Returns the entries of one kind. */
    <E extends LedgerEntry> Stream<E> entries(Class<E> kind) {
        return ledger.stream().filter(kind::isInstance).map(kind::cast);
    }
}
