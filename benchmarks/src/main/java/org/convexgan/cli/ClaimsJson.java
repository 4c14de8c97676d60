package org.convexgan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.OptionalDouble;
import org.convexgan.ledger.LedgerEntry.Counterexample;
import org.convexgan.ledger.LedgerEntry.Run;
import org.convexgan.report.ClaimRow;
import org.convexgan.report.ClaimTable;
import org.jspecify.annotations.Nullable;

/**
 * The table of claims for programs.
 *
 * @param schema {@code "claim-table-v1"}
 * @param run provenance
 * @param claims one row per claim, in the order of the registry
 */
record ClaimsJson(String schema, Run run, List<Row> claims) {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the same digits on every JDK
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /**
     * One claim.
     *
     * @param claim its id
     * @param verdict what the run says
     * @param expected what the registry says
     * @param checks instances and vectors that were checked
     * @param certified answers that a certificate proved right
     * @param worstGap largest relative gap of an accepted answer, {@code null} if there is none
     * @param worstResidual largest relative residual of an accepted answer, {@code null} if there is none
     * @param mutants wrong implementations
     * @param counterexample an instance on which the printed statement fails, {@code null} if none was found
     */
    record Row(
            String claim,
            String verdict,
            String expected,
            long checks,
            long certified,
            @Nullable Double worstGap,
            @Nullable Double worstResidual,
            Mutants mutants,
            @Nullable Counterexample counterexample) {}

    /**
     * How the wrong implementations fared.
     *
     * @param killed rejected by the check that must reject them
     * @param total tried
     */
    record Mutants(long killed, int total) {}

    ClaimsJson {
        claims = List.copyOf(claims);
    }

    /** Returns the document, a pure function of the table. */
    static String render(ClaimTable table) {
        try {
            return JSON.writeValueAsString(new ClaimsJson(
                            "claim-table-v1",
                            table.run(),
                            table.rows().stream().map(ClaimsJson::row).toList()))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ClaimRow row) {
        return new Row(
                row.claim().id(),
                row.verdict().text(),
                row.claim().expected(),
                row.checks(),
                row.certified(),
                orNull(row.worstGap()),
                orNull(row.worstResidual()),
                new Mutants(row.killed(), row.mutants().size()),
                row.counterexample().orElse(null));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
