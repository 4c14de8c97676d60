package org.convexgan.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convexgan.conformance.AuditFinding.Rule;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.ledger.LedgerEntry.SubjectRun;
import org.jspecify.annotations.Nullable;

/** The instances that a ledger must have, drawn again from the seed, the number and the filter in its second line. */
final class AuditedSelection {
    private final List<AuditFinding> refusals = new ArrayList<>();
    private final @Nullable SubjectRun subject;
    private final @Nullable Items items;
    private final Map<String, String> expected;

    AuditedSelection(@Nullable SubjectRun subject) {
        this.subject = subject;
        items = subject == null ? null : items(subject);
        expected = items == null ? Map.of() : items.digests();
    }

    private @Nullable Items items(SubjectRun run) {
        try {
            return Items.of(run.seed(), run.generated(), Selection.of(run.filter()));
        } catch (IllegalArgumentException refused) {
            refusals.add(new AuditFinding(2, "", Rule.SELECTION, String.valueOf(refused.getMessage())));
            return null;
        }
    }

    /** Returns what is missing, superfluous or out of order, and numbers of left-out instances that are wrong. */
    List<AuditFinding> findings(List<LedgerEntry> ledger) {
        List<AuditFinding> findings = new ArrayList<>(refusals);
        if (items == null || subject == null) {
            return findings;
        }
        if (!items.filtered().equals(subject.filtered())) {
            findings.add(new AuditFinding(
                    2,
                    "",
                    Rule.SELECTION,
                    "filtered must be %s, but was %s".formatted(items.filtered(), subject.filtered())));
        }
        Set<String> asked = new LinkedHashSet<>();
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.get(i) instanceof AnswerRun run && !run.shrunk()) {
                asked.add(run.item());
                if (!expected.containsKey(run.item())) {
                    String message = "must be an instance that seed, number and filter choose";
                    findings.add(new AuditFinding(i + 1, run.item(), Rule.SELECTION, message));
                }
            }
        }
        if (ledger.get(ledger.size() - 1) instanceof LedgerEntry.End) {
            expected.keySet().stream()
                    .filter(id -> !asked.contains(id))
                    .forEach(id -> findings.add(new AuditFinding(
                            ledger.size(), id, Rule.SELECTION, "must have been asked, but is missing")));
        }
        asked.retainAll(expected.keySet());
        List<String> order = expected.keySet().stream().filter(asked::contains).toList();
        if (!order.equals(List.copyOf(asked))) {
            String message = "answers must have the order that the seed shuffles them to";
            findings.add(new AuditFinding(ledger.size(), "", Rule.SELECTION, message));
        }
        return findings;
    }

    /** Returns what is wrong with the data, the claim or the tolerance of an answer, given the digest of its data. */
    Optional<String> fault(AnswerRun run, String digest) {
        boolean agrees = again(run)
                .filter(item -> item.origin().text().equals(run.origin()))
                .filter(item -> item.digest().equals(digest) && item.claim().equals(run.claim()))
                .filter(item -> item.tolerance().gap() == run.gap())
                .filter(item -> item.tolerance().feasibility() == run.feasibility())
                .isPresent();
        return agrees
                ? Optional.empty()
                : Optional.of("must have the claim, data and tolerance of the %s of this name".formatted(run.origin()));
    }

    private Optional<Item> again(AnswerRun run) {
        if (items == null) {
            return Optional.empty();
        }
        Item.Origin origin = run.shrunk() ? Item.Origin.SHRUNK : Item.Origin.GENERATED;
        return items.find(run.item()).or(() -> items.generatedItems().find(run.item(), origin));
    }
}
