package org.convexgan.cli;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convexgan.conformance.Campaign;
import org.convexgan.conformance.Items;
import org.convexgan.conformance.Provenance;
import org.convexgan.door.Subject;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.Run;
import org.convexgan.ledger.LedgerEntry.SubjectRun;

/**
 * A run that is started or continued in a folder.
 *
 * @param subject who is asked; stays open
 * @param instances what is asked
 * @param description the ledger's second line
 */
record ConformanceRun(Subject subject, Items instances, SubjectRun description) {

    /**
     * Reads what an interrupted run has left, after dropping a line that was cut off.
     *
     * @return its entries, empty if there is no ledger
     * @throws IllegalArgumentException if the ledger is damaged
     * @throws IOException if it cannot be read or written
     */
    static List<LedgerEntry> earlier(RunFolder folder) throws IOException {
        if (Files.notExists(folder.ledger())) {
            return List.of();
        }
        try {
            Ledger.resume(folder.ledger());
            return Ledger.read(folder.ledger());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--resume must continue an unchanged ledger, but: " + e.getMessage(), e);
        }
    }

    /**
     * Prepares a run.
     *
     * @param specification what names the subject
     * @throws IllegalArgumentException if the selection names an instance that does not exist, or leaves none
     */
    static ConformanceRun prepare(Subject subject, String specification, RunSettings settings) {
        Items instances = Items.of(settings.seed(), settings.generated(), settings.selection());
        if (instances.size() == 0) {
            throw new IllegalArgumentException("--problem, --claim and --item must leave an instance, but leave none");
        }
        SubjectRun description = Provenance.of(
                subject.info(),
                SubjectSpecification.parse(specification).door(),
                specification,
                instances,
                settings.budgetSeconds(),
                Version.commit());
        return new ConformanceRun(subject, instances, description);
    }

    /**
     * Makes sure that an earlier ledger, if there is one beyond its first line, is of this run.
     *
     * @throws IllegalArgumentException if not, naming the first difference
     */
    void requireContinuing(List<LedgerEntry> earlier) {
        if (earlier.size() < 2) {
            return;
        }
        if (!(earlier.get(1) instanceof SubjectRun before)) {
            throw new IllegalArgumentException(
                    "--resume must continue a conformance run, but the ledger is of another");
        }
        for (RecordComponent component : SubjectRun.class.getRecordComponents()) {
            Object was = value(component, before);
            Object is = value(component, description);
            if (!was.equals(is)) {
                throw new IllegalArgumentException("--resume must continue the same run, but %s was %s and is %s"
                        .formatted(component.getName(), was, is));
            }
        }
    }

    private static Object value(RecordComponent component, SubjectRun run) {
        try {
            return component.getAccessor().invoke(run);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the number of instances. */
    int size() {
        return instances.size();
    }

    /**
     * Asks what has not been asked yet.
     *
     * @param resume whether to continue the ledger in the folder, which is moved aside otherwise
     * @throws IOException if the ledger cannot be written; earlier lines stay intact
     */
    void conduct(RunFolder folder, boolean resume, ProgressDisplay progress) throws IOException {
        Campaign campaign = new Campaign(subject, description.seed(), description.budgetSeconds());
        Campaign.Progress display = (answer, done, total) -> progress.show(done);
        if (resume) {
            campaign.resume(instances, folder.ledger(), firstLine(), description, display);
        } else {
            folder.keepPreviousLedger();
            campaign.start(instances, folder.ledger(), firstLine(), description, display);
        }
    }

    private static Run firstLine() {
        return new Run(
                Version.number(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
