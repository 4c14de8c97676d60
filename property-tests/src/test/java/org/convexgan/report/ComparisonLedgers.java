package org.convexgan.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.convexgan.certificate.Certificate;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.ledger.LedgerEntry.End;
import org.convexgan.ledger.LedgerEntry.Run;
import org.convexgan.ledger.LedgerEntry.SubjectRun;
import org.jspecify.annotations.Nullable;

/** Invented ledgers of three implementations: one perfect, one wrong with a hostile name, one that supports little. */
final class ComparisonLedgers {
    static final String HOSTILE = "svt<script>alert(1)</script> | 50% & \"G\"_'\n\u001b[31mred";
    static final Map<String, String> DATA =
            Map.of("vectors/hc/HC-E17.json", "aa11", "vectors/hc/HC-T2.1.lin.json", "bb22");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> COVARIANCE =
            List.of("quad-2", "quad-10", "quad-1", "quad-11", "quad-9", "quad-3");

    private ComparisonLedgers() {}

    static Comparison compared(List<List<LedgerEntry>> ledgers) {
        return Comparison.of(ledgers, Claims.load());
    }

    /** All three, in the order perfect, wrong, sparse. */
    static Comparison three() {
        return compared(List.of(perfect(), wrong(), sparse()));
    }

    static List<LedgerEntry> perfect() {
        List<AnswerRun> answers = new ArrayList<>();
        for (int i = 0; i < COVARIANCE.size(); i++) {
            answers.add(passed(COVARIANCE.get(i), "vector", "HC-T2.1.quad", i + 1, 0.001 * (i + 1)));
        }
        answers.add(passed("quad-1-twin", "twin", "HC-T2.1.quad", 31, 0.004));
        answers.add(free(passed("quad-zero", "vector", "HC-T2.1.quad", 32, 0.001)));
        answers.add(passed("lin-1", "vector", "HC-T2.1.lin", 41, 0.001));
        answers.add(passed("mean-matching-generated-2", "generated", "HC-T2.1.lin", 42, 0.001));
        answers.add(free(passed("e17-free", "vector", "HC-E17", 51, 0.001)));
        answers.add(answer("clip-tie", "vector", "HC-T2.2.clip", 61, 0, "NOT_APPLICABLE", "optimal", null, null));
        return ledger(subject("reference", "0.1.0", "java", "java", "reference"), answers, 4);
    }

    /** Fails the gap twice and a status once, crashes once, is flaky once; passes the rest. */
    static List<LedgerEntry> wrong() {
        List<AnswerRun> answers = new ArrayList<>();
        answers.add(failed("quad-2", "HC-T2.1.quad", 1));
        answers.add(failed("quad-10", "HC-T2.1.quad", 2));
        for (int i = 2; i < COVARIANCE.size(); i++) {
            answers.add(passed(COVARIANCE.get(i), "vector", "HC-T2.1.quad", i + 1, 0.0015));
        }
        answers.add(answer(
                "quad-1-twin",
                "twin",
                "HC-T2.1.quad",
                31,
                0.1,
                "ERROR",
                null,
                "crash",
                "exit 1: \u001b[31mTraceback ]]> \\end{table}\nline 2"));
        answers.add(free(answer(
                "quad-zero",
                "vector",
                "HC-T2.1.quad",
                32,
                0.1,
                "FAIL",
                "infeasible",
                null,
                "said INFEASIBLE",
                "status")));
        answers.add(passed("lin-1", "vector", "HC-T2.1.lin", 41, 0.004));
        answers.add(answer(
                "mean-matching-generated-2",
                "generated",
                "HC-T2.1.lin",
                42,
                0.1,
                "FLAKY",
                "optimal",
                null,
                "passed, then failed"));
        answers.add(free(passed("e17-free", "vector", "HC-E17", 51, 0.001)));
        answers.add(answer("clip-tie", "vector", "HC-T2.2.clip", 61, 0, "NOT_APPLICABLE", "optimal", null, null));
        return ledger(subject(HOSTILE, "2.0", "python", "process", "python3 'my svt.py' --mode=\"fast\""), answers, 5);
    }

    /** Supports one problem only, and answers one of its instances with a feasible point. */
    static List<LedgerEntry> sparse() {
        List<AnswerRun> answers = new ArrayList<>();
        for (int i = 0; i < COVARIANCE.size(); i++) {
            answers.add(answer(
                    COVARIANCE.get(i),
                    "vector",
                    "HC-T2.1.quad",
                    i + 1,
                    0,
                    "UNSUPPORTED",
                    null,
                    null,
                    "problem not declared"));
        }
        answers.add(answer(
                "quad-1-twin", "twin", "HC-T2.1.quad", 31, 0, "UNSUPPORTED", null, null, "problem not declared"));
        answers.add(free(answer(
                "quad-zero", "vector", "HC-T2.1.quad", 32, 0, "UNSUPPORTED", null, null, "problem not declared")));
        answers.add(passed("lin-1", "vector", "HC-T2.1.lin", 41, 0.002));
        answers.add(answer(
                "mean-matching-generated-2", "generated", "HC-T2.1.lin", 42, 0.1, "PASS", "feasible", null, null));
        answers.add(
                free(answer("e17-free", "vector", "HC-E17", 51, 0, "UNSUPPORTED", null, null, "problem not declared")));
        answers.add(answer("clip-tie", "vector", "HC-T2.2.clip", 61, 0, "NOT_RUN", null, null, "subject lost"));
        return ledger(subject("mean-only", "", "javascript", "process", "node mean.js"), answers, 6);
    }

    /** The perfect one again under another name and slower, so that a profile can be drawn. */
    static List<LedgerEntry> slow() {
        List<LedgerEntry> slow = new ArrayList<>();
        int rank = 0;
        for (LedgerEntry entry : perfect()) {
            if (entry instanceof SubjectRun) {
                slow.add(subject("slow", "1", "python", "process", "python3 slow.py"));
            } else if (entry instanceof AnswerRun a) {
                slow.add(timed(a, a.seconds() * Math.scalb(0.5, ++rank % 5)));
            } else {
                slow.add(entry);
            }
        }
        return slow;
    }

    static Run run(String suite) {
        return new Run(suite, "17.0.15", "Linux amd64", 2, "2026-11-21T10:15:30Z");
    }

    static SubjectRun subject(String name, String version, String language, String door, String command) {
        return new SubjectRun(
                name,
                version,
                language,
                door,
                command,
                List.of("mean-matching"),
                true,
                "-4711",
                10,
                20,
                LedgerEntry.Filter.NONE,
                Map.of(),
                DATA,
                "AMD EPYC",
                "caa81ee");
    }

    /** A ledger whose answers come in an order of its own. */
    static List<LedgerEntry> ledger(SubjectRun subject, List<AnswerRun> answers, long order) {
        List<AnswerRun> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(order));
        List<LedgerEntry> ledger = new ArrayList<>(List.of(run("0.1.0"), subject));
        ledger.addAll(shuffled);
        ledger.add(new End(answers.size()));
        return ledger;
    }

    static AnswerRun passed(String item, String origin, String claim, int instance, double seconds) {
        return answer(item, origin, claim, instance, seconds, "PASS", "optimal", null, null);
    }

    private static AnswerRun failed(String item, String claim, int instance) {
        return answer(item, "vector", claim, instance, 0.01, "FAIL", "optimal", null, "gap 0.5 exceeds 1.0E-9", "gap");
    }

    static AnswerRun answer(
            String item,
            String origin,
            String claim,
            int instance,
            double seconds,
            String verdict,
            @Nullable String status,
            @Nullable String fault,
            @Nullable String reason) {
        return answer(item, origin, claim, instance, seconds, verdict, status, fault, reason, null);
    }

    /** Instance {@code n} is a matrix of {@code n} numbers and beta. */
    private static AnswerRun answer(
            String item,
            String origin,
            String claim,
            int instance,
            double seconds,
            String verdict,
            @Nullable String status,
            @Nullable String fault,
            @Nullable String reason,
            @Nullable String check) {
        String data = String.join(",", Collections.nCopies(instance, "0.50"));
        boolean hasPoint = "optimal".equals(status) && !"NOT_APPLICABLE".equals(verdict);
        return new AnswerRun(
                item,
                origin,
                claim,
                claim.equals("HC-T2.1.lin") ? "mean-matching" : "covariance-matching",
                "%064d".formatted(instance),
                json("{\"X\":{\"shape\":[%s,1],\"data\":[%s]},\"beta\":2.0}".formatted(instance, data)),
                1e-9,
                1e-9,
                status == null ? null : json("{\"status\":\"%s\"}".formatted(status)),
                fault,
                verdict,
                check,
                reason == null ? "" : reason,
                hasPoint ? new Certificate(claim, check == null ? 9 : 10, 9, 1e-17, 0) : null,
                false,
                seconds);
    }

    static AnswerRun free(AnswerRun a) {
        return with(a, a.verdict(), true, a.seconds());
    }

    static AnswerRun judged(AnswerRun a, String verdict) {
        return with(a, verdict, a.free(), a.seconds());
    }

    static AnswerRun timed(AnswerRun a, double seconds) {
        return with(a, a.verdict(), a.free(), seconds);
    }

    private static AnswerRun with(AnswerRun a, String verdict, boolean free, double seconds) {
        return new AnswerRun(
                a.item(),
                a.origin(),
                a.claim(),
                a.problem(),
                a.digest(),
                a.input(),
                a.gap(),
                a.feasibility(),
                a.reply(),
                a.fault(),
                verdict,
                a.check(),
                a.reason(),
                a.certificate(),
                free,
                seconds);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
