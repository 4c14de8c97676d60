package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.convexgan.broken.BrokenCovarianceMatching;
import org.convexgan.judge.property.Mutant;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.junit.jupiter.api.Test;

/** Every wrong implementation is failed by a campaign, and the right one never. */
class MutantCampaignTest {
    private static final int LEAST_MUTANTS = 85;
    private static final int GENERATED = 40;

    /**
     * A mutant as a rival would submit it.
     *
     * @param mutant the wrong solver
     * @param problem wire name of its formulation
     * @param formulation its formulation
     */
    private record Rival<P extends Problem>(Mutant<P> mutant, String problem, Class<P> formulation)
            implements Implementation {
        static <P extends Problem> Rival<P> of(Mutant<P> mutant, Class<P> formulation) {
            return new Rival<>(mutant, Problem.name(formulation), formulation);
        }

        @Override
        public String name() {
            return mutant.getClass().getName() + "." + mutant.name();
        }

        @Override
        public Set<String> problems() {
            return Set.of(problem);
        }

        @Override
        public Answer solve(Problem asked) {
            try {
                return mutant.solve(formulation.cast(asked));
            } catch (ArithmeticException overflow) {
                return new Answer(
                        Answer.Status.FAILED, Point.EMPTY, Point.EMPTY, OptionalDouble.empty(), overflow.getMessage());
            }
        }
    }

    private static List<Rival<?>> rivals() {
        List<Rival<?>> rivals = new ArrayList<>();
        for (JavaClass found :
                new ClassFileImporter().importPackages(BrokenCovarianceMatching.class.getPackageName())) {
            Class<?> type = found.reflect();
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    if (constant instanceof Mutant<?> mutant) { // a wrong subject of a study is asked no questions
                        rivals.add(rival(mutant, type));
                    }
                }
            }
        }
        rivals.sort(Comparator.comparing(Rival::name));
        return rivals;
    }

    @SuppressWarnings("unchecked") // the type argument is read from the enum's own declaration
    private static <P extends Problem> Rival<P> rival(Mutant<?> mutant, Class<?> type) {
        Class<?> formulation = Arrays.stream(type.getGenericInterfaces())
                .map(ParameterizedType.class::cast)
                .map(face -> (Class<?>) face.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
        return Rival.of((Mutant<P>) mutant, (Class<P>) formulation.asSubclass(Problem.class));
    }

    @Test
    void every_wrong_implementation_fails() {
        List<Rival<?>> rivals = rivals();
        Map<String, Items> items = new TreeMap<>();
        List<String> survivors = new ArrayList<>();

        for (Rival<?> rival : rivals) {
            Items questions = items.computeIfAbsent(
                    rival.problem(), problem -> Items.of("1", GENERATED, Selection.ofProblem(problem)));
            Campaign campaign = new Campaign(Stub.of(rival), "1", 10);
            boolean survives = StreamSupport.stream(questions.spliterator(), false)
                    .noneMatch(item -> campaign.answer(item).verdict().equals("FAIL"));
            if (survives) {
                survivors.add(rival.name());
            }
        }

        assertThat(rivals).hasSizeGreaterThanOrEqualTo(LEAST_MUTANTS);
        assertThat(survivors).isEmpty();
    }

    @Test
    void no_right_answer_fails() {
        Campaign campaign = new Campaign(Stub.reference(), "1", 10);
        Map<String, Long> verdicts = new TreeMap<>();
        List<AnswerRun> wrong = new ArrayList<>();
        for (String seed : List.of("1", "2", "3")) {
            for (Item item : Items.of(seed, GENERATED, Selection.ALL)) {
                AnswerRun run = campaign.answer(item);
                verdicts.merge(run.verdict(), 1L, Long::sum);
                if (!Set.of("PASS", "NOT_APPLICABLE").contains(run.verdict())) {
                    wrong.add(run);
                }
            }
        }

        assertThat(wrong.stream().map(AnswerRun::toString).collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(verdicts.get("PASS")).isGreaterThan(20 * verdicts.getOrDefault("NOT_APPLICABLE", 0L));
    }
}
