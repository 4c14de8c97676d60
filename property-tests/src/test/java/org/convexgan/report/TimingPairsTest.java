package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convexgan.report.TimingTable.Cell;

/** A ranking that another participant could turn round would be none. */
class TimingPairsTest {
    private static final int TRIES = 20;
    private static final long SEED = 20_261_122;

    /** What one subject needs for each of four sizes; it fails at the first one if it is {@code weak}. */
    private record Subject(String name, double scale, double exponent, boolean weak) {
        TimingLedgers addTo(TimingLedgers run) {
            return weak
                    ? run.without(16, name, "FAIL", "gap")
                            .timed(32, name, scale)
                            .timed(64, name, scale * exponent)
                    : run.curve(name, scale, exponent);
        }
    }

    @Provide
    Arbitrary<List<Subject>> subjects() {
        Arbitrary<String> names = Arbitraries.strings().withCharRange('a', 'e').ofLength(3);
        Arbitrary<Subject> subject = Combinators.combine(
                        names,
                        Arbitraries.doubles().between(1e-7, 1e-4).ofScale(9),
                        Arbitraries.doubles().between(0.5, 3.5),
                        Arbitraries.of(true, false, false))
                .as(Subject::new);
        return subject.list().ofMinSize(3).ofMaxSize(4).uniqueElements(Subject::name);
    }

    @Property(tries = TRIES, seed = "20261122", edgeCases = EdgeCasesMode.NONE)
    @Label("whoever joins, the pairs of the others keep their ratios, their cases and their order")
    void another_subject_changes_no_pair(@ForAll("subjects") List<Subject> subjects) {
        List<List<String>> alone = pairs(subjects.subList(0, 2));
        List<List<String>> together = pairs(subjects);

        assertThat(together).containsSubsequence(alone);
        List<List<String>> without = pairs(subjects.subList(0, subjects.size() - 1));
        assertThat(together).containsSubsequence(without);
    }

    private static List<List<String>> pairs(List<Subject> subjects) {
        TimingLedgers run = TimingLedgers.of(SEED);
        subjects.forEach(subject -> subject.addTo(run));
        return new TimingTables(run.timings().suites().get(0))
                .ratios().orElseThrow().rows().stream()
                        .map(row -> row.stream().map(Cell::text).toList())
                        .toList();
    }
}
