package org.convexgan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.convexgan.golden.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back, and a damaged line is named. */
class LedgerTest {
    private static final LedgerEntry.Run RUN =
            new LedgerEntry.Run("0.1.0", "17.0.15", "Linux amd64", 2, "2026-11-22T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void entries_survive_writing_and_reading() throws IOException {
        Path file = folder.resolve("deep").resolve("ledger.jsonl");
        LedgerEntry property = new LedgerEntry.PropertyRun(
                "HC-T2.1.quad",
                "SpectralThresholdingProperties#answers",
                "is certified",
                LedgerEntry.Role.AMENDED,
                LedgerEntry.Outcome.PASSED,
                1000,
                999,
                8.1e-15,
                null,
                Map.of("tie", 12),
                new LedgerEntry.Budget(1, 2, 3, 1000),
                "20261122",
                new LedgerEntry.Counterexample("x=(0, 1)", "T = 2"),
                17);
        LedgerEntry mutant =
                new LedgerEntry.MutantRun("HC-T2.1.quad", "ZERO", "G = 0", "gap", List.of("gap"), null, null, 0);
        LedgerEntry vector = new LedgerEntry.VectorRun(
                "HC-T2.1.quad", "hc-t21-quad", "positive", List.of("tie"), null, true, 0.0, 1e-16);

        LedgerEntry figure = new LedgerEntry.FigureRun(
                "HC-E17",
                new Figure(
                        "outputs",
                        Figure.Axis.linear("w1"),
                        Figure.Axis.logarithmic("w2"),
                        false,
                        List.of(new Figure.Series(
                                "data", Figure.Style.POINTS, List.of(-0.1, 2.0), List.of(1e-300, 3.5))),
                        "two points"));

        Ledger ledger = Ledger.start(file, RUN);
        ledger.append(property);
        ledger.append(mutant);
        ledger.append(vector);
        ledger.append(figure);

        assertThat(Ledger.read(file)).containsExactly(RUN, property, mutant, vector, figure);
    }

    @Test
    void first_lines_written_at_once_are_chained_as_others() throws IOException {
        Path together = folder.resolve("together.jsonl");
        Path apart = folder.resolve("apart.jsonl");

        Ledger.start(together, RUN, new LedgerEntry.End(0)).append(new LedgerEntry.End(1));
        Ledger ledger = Ledger.start(apart, RUN);
        ledger.append(new LedgerEntry.End(0));
        ledger.append(new LedgerEntry.End(1));

        assertThat(together).hasSameTextualContentAs(apart);
    }

    @Test
    void starting_again_replaces_the_earlier_run() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Ledger.start(file, RUN).append(RUN);

        Ledger.start(file, RUN);

        assertThat(Ledger.read(file)).containsExactly(RUN);
    }

    @Test
    void a_changed_a_removed_and_an_added_line_break_the_chain() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Ledger ledger = Ledger.start(file, RUN);
        for (int i = 0; i < 3; i++) {
            ledger.append(new LedgerEntry.End(i));
        }
        List<String> lines = Files.readAllLines(file);

        Files.write(
                file,
                lines.stream()
                        .map(line -> line.replace("\"answers\":1", "\"answers\":7"))
                        .toList());
        assertThatThrownBy(() -> Ledger.read(file)).hasMessageContaining("line 3 must continue the chain");

        Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(3)));
        assertThatThrownBy(() -> Ledger.read(file)).hasMessageContaining("line 3 must continue the chain");

        Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(1), lines.get(2), lines.get(3)));
        assertThatThrownBy(() -> Ledger.read(file)).hasMessageContaining("line 3 must continue the chain");
    }

    @Test
    void an_interrupted_ledger_continues_after_its_last_whole_line() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Ledger.start(file, RUN).append(new LedgerEntry.End(1));
        Files.writeString(file, "{\"kind\":\"end\",\"ans", StandardOpenOption.APPEND);

        Ledger.resume(file).append(new LedgerEntry.End(2));

        assertThat(Ledger.read(file)).containsExactly(RUN, new LedgerEntry.End(1), new LedgerEntry.End(2));
    }

    @Test
    void a_damaged_line_is_named() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Ledger.start(file, RUN);
        Files.writeString(file, "{\"kind\":\"property\",\"claim\":\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Ledger.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ledger.jsonl line 2 must be a ledger entry");
    }

    @Test
    void a_line_without_all_its_fields_is_named() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Ledger.start(file, RUN);
        String body = "{\"kind\":\"property\"}";
        String chain = Files.readString(file).replaceAll("(?s).*\"chain\":\"(\\w+)\".*", "$1");
        String next = CanonicalJson.sha256((chain + body).getBytes(StandardCharsets.UTF_8));
        Files.writeString(file, "{\"kind\":\"property\",\"chain\":\"" + next + "\"}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Ledger.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ledger.jsonl line 2 must be a ledger entry");
    }

    @Test
    void processes_of_one_run_share_a_ledger_and_a_later_run_replaces_it() throws IOException {
        Path file = folder.resolve("shared").resolve("ledger.jsonl");
        LedgerEntry.Run later = new LedgerEntry.Run("0.1.0", "17.0.15", "Linux amd64", 2, "2026-11-22T00:00:01Z");
        LedgerEntry.VectorRun one =
                new LedgerEntry.VectorRun("HC-D.1", "one", "positive", List.of(), null, true, null, null);
        LedgerEntry.VectorRun other =
                new LedgerEntry.VectorRun("HC-D.1", "other", "positive", List.of(), null, true, null, null);

        Ledger.appendShared(file, RUN, one);
        Ledger.appendShared(file, RUN, other);
        assertThat(Ledger.read(file)).containsExactly(RUN, one, other);

        Ledger.appendShared(file, later, other);
        assertThat(Ledger.read(file)).containsExactly(later, other);
    }
}
