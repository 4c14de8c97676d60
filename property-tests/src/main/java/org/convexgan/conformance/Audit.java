package org.convexgan.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.conformance.Assessor.Assessment;
import org.convexgan.conformance.AuditFinding.Rule;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.ledger.LedgerEntry.SubjectRun;
import org.convexgan.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Comes to every verdict of a conformance ledger again, from the stored inputs and replies, without the subject.
 *
 * <p>Which instances there must be, and their data, is drawn again from the seed, so that a verdict cannot be bought with an easier question or with one
 * that is left out. Numbers
 * of certificates are compared up to {@value #ROUNDING}, relative to max(1, size): eigensolvers and powers may differ in the last bits between
 * processors and Java runtimes, by some hundred units of 2.2e-16, and a residual of pure rounding has no digit in common. What no recomputation
 * can show, an ERROR without a reply or a FLAKY, is checked for consistency only.
 */
public final class Audit {
    private static final double ROUNDING = 1e-12;
    private static final String NUMBER = "-?(\\d+(\\.\\d+)?([eE][-+]?\\d+)?|Infinity|NaN)";

    private final Assessor assessor = new Assessor();
    private final List<AuditFinding> findings = new ArrayList<>();
    private final Set<String> claims =
            Claims.load().all().stream().map(Claim::id).collect(Collectors.toSet());
    private final @Nullable SubjectRun subject;
    private final AuditedSelection selection;

    private Audit(@Nullable SubjectRun subject) {
        this.subject = subject;
        selection = new AuditedSelection(subject);
    }

    /**
     * Audits a ledger.
     *
     * @param ledger the entries in their order
     * @return what is wrong, in the order of the ledger; empty if nothing is
     */
    public static List<AuditFinding> audit(List<LedgerEntry> ledger) {
        SubjectRun subject = ledger.size() > 1 && ledger.get(1) instanceof SubjectRun run ? run : null;
        Audit audit = new Audit(subject);
        audit.frame(ledger);
        audit.findings.addAll(audit.selection.findings(ledger));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.get(i) instanceof AnswerRun run) {
                boolean isNew = seen.add(run.item()) & (run.shrunk() || seen.add(run.digest()));
                if (!isNew) {
                    audit.report(i, run, Rule.DUPLICATE, "data must be asked once");
                }
                audit.answer(i, run);
            }
        }
        return List.copyOf(audit.findings);
    }

    private void frame(List<LedgerEntry> ledger) {
        if (ledger.isEmpty() || !(ledger.get(0) instanceof LedgerEntry.Run) || subject == null) {
            report(0, Rule.FRAME, "ledger must begin with a run and a subject line");
        }
        for (int i = 2; i < ledger.size(); i++) {
            boolean last = i == ledger.size() - 1 && ledger.get(i) instanceof LedgerEntry.End;
            if (!last && !(ledger.get(i) instanceof AnswerRun)) {
                report(i, Rule.FRAME, "line must be an answer, or the end in the last line");
            }
        }
        long answers = ledger.stream().filter(AnswerRun.class::isInstance).count();
        if (ledger.isEmpty() || !(ledger.get(ledger.size() - 1) instanceof LedgerEntry.End end)) {
            report(Math.max(0, ledger.size() - 1), Rule.END, "ledger must have an end, but the run was interrupted");
        } else if (end.answers() != answers) {
            report(
                    ledger.size() - 1,
                    Rule.END,
                    "end must count the %d answers, but counts %d".formatted(answers, end.answers()));
        }
        if (subject != null) {
            checksums(subject.data());
        }
    }

    private void checksums(Map<String, String> recorded) {
        Map<String, String> present = Provenance.data();
        Set<String> names = new HashSet<>(present.keySet());
        names.addAll(recorded.keySet());
        names.stream()
                .filter(name -> !Objects.equals(present.get(name), recorded.get(name)))
                .sorted()
                .forEach(name -> report(
                        1,
                        Rule.DATA,
                        "%s must be the file of this suite, %s, but was %s"
                                .formatted(name, present.get(name), recorded.get(name))));
    }

    private void answer(int index, AnswerRun run) {
        if (!claims.contains(run.claim())) {
            report(index, run, Rule.CLAIM, "claim must be in the registry, but was " + run.claim());
        }
        if (!(run.input() instanceof ObjectNode input)) {
            report(index, run, Rule.DIGEST, "input must be an object");
            return;
        }
        String digest = CanonicalJson.digest(run.problem(), input, null);
        if (!digest.equals(run.digest())) {
            report(index, run, Rule.DIGEST, "digest must be %s, but was %s".formatted(digest, run.digest()));
        }
        selection.fault(run, digest).ifPresent(fault -> report(index, run, Rule.ORIGIN, fault));
        Tolerance tolerance;
        Problem problem;
        try {
            tolerance = new Tolerance(run.gap(), run.feasibility());
            problem = assessor.problem(run.problem(), input);
        } catch (IllegalArgumentException refused) {
            report(index, run, Rule.DIGEST, refused.getMessage());
            return;
        }
        if (assessor.isFree(problem, tolerance) != run.free()) {
            report(index, run, Rule.FREE, "free must be %s, but was %s".formatted(!run.free(), run.free()));
        }
        verdict(index, run, problem, tolerance);
    }

    private void verdict(int index, AnswerRun run, Problem problem, Tolerance tolerance) {
        JsonNode reply = run.reply();
        boolean listed = subject == null || subject.problems().contains(run.problem());
        String consistent = switch (run.verdict()) {
            case Verdicts.FLAKY -> listed ? "" : "a problem that the subject does not list is not asked";
            case Verdicts.NOT_RUN -> reply == null && run.fault() == null && listed ? "" : "there was a reply";
            case Verdicts.UNSUPPORTED -> reply == null && listed ? "the subject lists the problem" : "";
            case Verdicts.ERROR -> reply == null && run.fault() == null ? "there is neither reply nor fault" : "";
            default -> reply == null ? "there is no reply" : "";
        };
        if (!consistent.isEmpty()) {
            report(index, run, Rule.VERDICT, "verdict must not be %s: %s".formatted(run.verdict(), consistent));
        } else if (reply != null && !run.verdict().equals(Verdicts.FLAKY)) {
            if (reply instanceof ObjectNode body && listed) {
                compare(index, run, assessor.assess(problem, tolerance, body));
            } else {
                report(index, run, Rule.VERDICT, "reply must be an object and the problem listed");
            }
        }
    }

    private void compare(int index, AnswerRun run, Assessment again) {
        String recorded = new Assessment(run.verdict(), run.check(), run.reason(), run.fault(), null).label();
        if (!again.label().equals(recorded)) {
            report(
                    index,
                    run,
                    Rule.VERDICT,
                    "verdict must be %s (%s), but was %s".formatted(again.label(), again.reason(), recorded));
        } else if (!words(again.reason()).equals(words(run.reason()))) {
            report(
                    index,
                    run,
                    Rule.REASON,
                    "reason must be '%s', but was '%s'".formatted(again.reason(), run.reason()));
        }
        if (!agree(again.certificate(), run.certificate())) {
            report(
                    index,
                    run,
                    Rule.CERTIFICATE,
                    "certificate must be %s, but was %s".formatted(again.certificate(), run.certificate()));
        }
    }

    private static String words(String reason) {
        return reason.replaceAll(NUMBER, "#");
    }

    private static boolean agree(@Nullable Certificate again, @Nullable Certificate recorded) {
        if (again == null || recorded == null) {
            return again == recorded;
        }
        double[] first = numbers(again);
        double[] second = numbers(recorded);
        boolean close = true;
        for (int i = 0; i < first.length; i++) {
            double size = Math.max(1, Math.max(Math.abs(first[i]), Math.abs(second[i])));
            close &= Math.abs(first[i] - second[i]) <= ROUNDING * size;
        }
        return close && again.claim().equals(recorded.claim());
    }

    private static double[] numbers(Certificate c) {
        return DoubleStream.of(c.primalValue(), c.dualValue(), c.primalResidual(), c.dualResidual())
                .toArray();
    }

    private void report(int index, AnswerRun run, Rule rule, String message) {
        findings.add(new AuditFinding(index + 1, run.item(), rule, message));
    }

    private void report(int index, Rule rule, String message) {
        findings.add(new AuditFinding(index + 1, "", rule, message));
    }
}
