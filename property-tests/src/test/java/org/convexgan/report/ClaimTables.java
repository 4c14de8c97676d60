package org.convexgan.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.Budget;
import org.convexgan.ledger.LedgerEntry.Counterexample;
import org.convexgan.ledger.LedgerEntry.FigureRun;
import org.convexgan.ledger.LedgerEntry.MutantRun;
import org.convexgan.ledger.LedgerEntry.Outcome;
import org.convexgan.ledger.LedgerEntry.PropertyRun;
import org.convexgan.ledger.LedgerEntry.Role;
import org.convexgan.ledger.LedgerEntry.VectorRun;
import org.jspecify.annotations.Nullable;

/** Tables of the shipped registry with invented runs. */
final class ClaimTables {
    static final LedgerEntry.Run RUN =
            new LedgerEntry.Run("0.1.0", "17.0.15", "Linux amd64", 2, "2026-11-21T10:15:30Z");

    private ClaimTables() {}

    /** A claim that holds, one amended and one refuted, as the registry expects; other decided claims are filtered out. */
    static ClaimTable sample() {
        return table(entries());
    }

    /** The same with a claim that fails, a mutant that survives, a vector that fails, and texts full of markup. */
    static ClaimTable deviating() {
        List<LedgerEntry> entries = new ArrayList<>(entries());
        entries.add(property(
                "HC-C3.2",
                Role.AS_PRINTED,
                Outcome.FAILED,
                new Counterexample("x=[[1|2]] & \"G\"=<script>alert(1)</script>", "gap *0.5* > 1e-9 in row_1")));
        entries.add(
                new MutantRun("HC-C3.2", "missing-<transpose>", "G G' | G'G", "GAP", List.of("SHAPE"), null, null, 2));
        entries.add(new VectorRun("HC-C3.2", "hc-c32-<tie>", "positive", List.of(), null, false, 2e-4, null));
        return table(entries);
    }

    /** The sample with a registry in which a claim is not decided yet. */
    static ClaimTable sampleBefore(String claim) throws IOException {
        try (InputStream in = Claims.class.getResourceAsStream("/claims.json")) {
            ObjectMapper json = new ObjectMapper();
            JsonNode registry = json.readTree(in);
            registry.get("claims").forEach(entry -> {
                if (entry.get("id").asText().equals(claim)) {
                    ((ObjectNode) entry).put("expected", "NOT_RUN(not-implemented)");
                }
            });
            return ClaimTable.of(Claims.parse("registry", json.writeValueAsBytes(registry)), entries());
        }
    }

    static ClaimTable table(List<LedgerEntry> entries) {
        return ClaimTable.of(Claims.load(), entries);
    }

    private static List<LedgerEntry> entries() {
        return List.of(
                RUN,
                property("HC-L3.1", Role.AS_PRINTED, Outcome.PASSED, null),
                mutant("HC-L3.1", "means-for-sums"),
                new VectorRun("HC-L3.1", "hc-l31-two-points", "negative", List.of("sign"), "GAP", true, null, null),
                property("HC-T2.1.quad", Role.AMENDED, Outcome.PASSED, null),
                property(
                        "HC-T2.1.quad",
                        Role.REFUTES,
                        Outcome.FALSIFIED,
                        new Counterexample("X=diag(2,1), beta=1, nf=1", "printed k=2 needs 2 rows, rank 1 suffices")),
                mutant("HC-T2.1.quad", "hard-thresholding"),
                property(
                        "HC-T2.2.beta",
                        Role.REFUTES,
                        Outcome.FALSIFIED,
                        new Counterexample("x=(0,1,2,3) beta=1 w=(-1,3,0,4)", "rows say 1, truth is 2")),
                mutant("HC-T2.2.beta", "rows-as-truth"));
    }

    static PropertyRun property(String claim, Role role, Outcome outcome, @Nullable Counterexample counterexample) {
        boolean search = role == Role.REFUTES;
        return new PropertyRun(
                claim,
                "SomeProperties#property_of_" + role.name().toLowerCase(Locale.ROOT),
                "property in role " + role,
                role,
                outcome,
                1234,
                search ? 0 : 1200,
                search ? null : 8.13e-15,
                search ? null : 0.0,
                search ? Map.of() : Map.of("some cut", 700, "all cut", 300, "none cut", 234),
                null,
                "-4711",
                counterexample,
                2500);
    }

    /** A study of 20 runs, of which 2 may fail. */
    static PropertyRun study(String claim, Outcome outcome, int failures) {
        return new PropertyRun(
                claim,
                "SomeProperties#study",
                "runs stay close",
                Role.STUDIES,
                outcome,
                20,
                0,
                null,
                null,
                Map.of(),
                new Budget(failures, 2, 5, 1000),
                "-4711",
                null,
                2500);
    }

    /** A picture with one series. */
    static FigureRun figure(String claim) {
        return new FigureRun(
                claim,
                new Figure(
                        "Error against step",
                        Figure.Axis.linear("step"),
                        Figure.Axis.logarithmic("error"),
                        false,
                        List.of(new Figure.Series("run", Figure.Style.LINE, List.of(0.0, 9.0), List.of(1.0, 1e-9))),
                        "it falls"));
    }

    private static MutantRun mutant(String claim, String name) {
        return new MutantRun(
                claim, name, "does something wrong", "GAP", List.of("GAP"), "property_of_" + name, "X=[[1]]", 0);
    }
}
