package org.convexgan.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.convexgan.certificate.Certificate;
import org.jspecify.annotations.Nullable;

/** One fact that a run established. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LedgerEntry.Run.class, name = "run"),
    @JsonSubTypes.Type(value = LedgerEntry.PropertyRun.class, name = "property"),
    @JsonSubTypes.Type(value = LedgerEntry.MutantRun.class, name = "mutant"),
    @JsonSubTypes.Type(value = LedgerEntry.VectorRun.class, name = "vector"),
    @JsonSubTypes.Type(value = LedgerEntry.FigureRun.class, name = "figure"),
    @JsonSubTypes.Type(value = LedgerEntry.SubjectRun.class, name = "subject"),
    @JsonSubTypes.Type(value = LedgerEntry.AnswerRun.class, name = "answer"),
    @JsonSubTypes.Type(value = LedgerEntry.BenchmarkRun.class, name = "benchmark"),
    @JsonSubTypes.Type(value = LedgerEntry.TimingRun.class, name = "timing"),
    @JsonSubTypes.Type(value = LedgerEntry.End.class, name = "end")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface LedgerEntry {

    /** What a property says about its claim. */
    enum Role {
        /** The statement as the paper prints it, checked on every instance. */
        AS_PRINTED,
        /** The corrected statement, checked on every instance. */
        AMENDED,
        /** A search for an instance on which the printed statement fails. */
        REFUTES,
        /** A statement about random runs, of which a stated number may fail. */
        STUDIES,
        /** A fact that belongs to the claim and decides nothing about it. */
        SUPPORTS
    }

    /** How a property ended. */
    enum Outcome {
        PASSED,
        FAILED,
        /** A search found a counterexample. */
        FALSIFIED,
        /** A search found none. */
        NOT_FALSIFIED
    }

    /**
     * Where and when the run took place.
     *
     * @param suite version of the suite
     * @param jdk version of the Java runtime
     * @param os operating system and architecture
     * @param cores available processors
     * @param started UTC, ISO 8601
     */
    record Run(String suite, String jdk, String os, int cores, String started) implements LedgerEntry {
        public Run {
            requirePresent(suite, jdk, os, started);
        }
    }

    /**
     * One property of a claim.
     *
     * @param claim claim id
     * @param property class and method
     * @param label the property as a sentence
     * @param role what it says about the claim
     * @param outcome how it ended
     * @param checks instances that were checked
     * @param certified answers that the judge proved right
     * @param worstGap largest relative gap among them
     * @param worstResidual largest relative primal or dual residual among them
     * @param regimes how many instances fell in each regime
     * @param budget for a study, how many of its runs failed and may fail
     * @param seed replays the instances
     * @param counterexample the shrunk instance, and what is wrong on it
     * @param millis wall time
     */
    record PropertyRun(
            String claim,
            String property,
            String label,
            Role role,
            Outcome outcome,
            long checks,
            long certified,
            @Nullable Double worstGap,
            @Nullable Double worstResidual,
            Map<String, Integer> regimes,
            @Nullable Budget budget,
            String seed,
            @Nullable Counterexample counterexample,
            long millis)
            implements LedgerEntry {
        public PropertyRun {
            requirePresent(claim, property, label, role, outcome, regimes, seed);
        }
    }

    /**
     * The failures of a study against what it may have.
     *
     * @param failures runs that failed
     * @param allowed how many may
     * @param measuredFailures runs that failed when the rate was measured, on other seeds
     * @param measuredRuns out of how many
     */
    record Budget(int failures, int allowed, int measuredFailures, int measuredRuns) {}

    /**
     * An instance on which a statement fails.
     *
     * @param instance the data
     * @param finding the values that contradict the statement
     */
    record Counterexample(String instance, String finding) {}

    /**
     * One wrong implementation against the properties of a claim.
     *
     * @param claim claim id
     * @param mutant its name
     * @param fault what is wrong with it
     * @param intended the check that must reject it
     * @param killedBy the checks that did
     * @param property the first property that rejected it for the intended reason
     * @param instance the instance on which it did
     * @param crashes exceptions that are no kills
     */
    record MutantRun(
            String claim,
            String mutant,
            String fault,
            String intended,
            List<String> killedBy,
            @Nullable String property,
            @Nullable String instance,
            long crashes)
            implements LedgerEntry {
        public MutantRun {
            requirePresent(claim, mutant, fault, intended, killedBy);
        }

        /** Tells whether the intended check rejected the mutant. */
        public boolean killed() {
            return killedBy.contains(intended);
        }
    }

    /**
     * One golden vector.
     *
     * @param claim claim id
     * @param id slug of the case
     * @param polarity positive or negative
     * @param tags faults that the case exists to catch
     * @param check for a negative case, the check that rejected the stored answer
     * @param passed whether the case came out as stored
     * @param gap relative gap of the reference's answer
     * @param residual largest relative residual of the reference's answer
     */
    record VectorRun(
            String claim,
            String id,
            String polarity,
            List<String> tags,
            @Nullable String check,
            boolean passed,
            @Nullable Double gap,
            @Nullable Double residual)
            implements LedgerEntry {
        public VectorRun {
            requirePresent(claim, id, polarity, tags);
        }
    }

    /**
     * A picture that belongs to a claim.
     *
     * @param claim claim id
     * @param figure what it shows
     */
    record FigureRun(String claim, Figure figure) implements LedgerEntry {
        public FigureRun {
            requirePresent(claim, figure);
        }
    }

    /**
     * The subject of a conformance run, with everything that is needed to repeat the run.
     *
     * @param name what the subject calls itself
     * @param version likewise
     * @param language likewise
     * @param door {@code java} or {@code process}
     * @param command class or command line that started it
     * @param problems wire names it answers
     * @param deterministic whether it promises equal answers to equal requests
     * @param seed seed of the order, the twins and the generated instances
     * @param budgetSeconds time per request
     * @param generated generated instances per problem
     * @param filter what the run was restricted to
     * @param filtered how many vectors and twins of a claim the filter leaves out: they are NOT_RUN(filtered). Of a problem that is left out no instance is
     *     generated
     * @param data SHA-256 of the vector files by name
     * @param cpu processor model
     * @param commit revision of the suite, {@code unknown} outside a repository
     */
    record SubjectRun(
            String name,
            String version,
            String language,
            String door,
            String command,
            List<String> problems,
            boolean deterministic,
            String seed,
            double budgetSeconds,
            int generated,
            Filter filter,
            Map<String, Integer> filtered,
            Map<String, String> data,
            String cpu,
            String commit)
            implements LedgerEntry {
        public SubjectRun {
            requirePresent(name, version, language, door, command, problems, seed, filter, filtered, data, cpu, commit);
        }
    }

    /**
     * What a conformance run was restricted to; an empty list restricts nothing.
     *
     * @param problems wire names
     * @param claims claim ids
     * @param items ids of instances
     */
    record Filter(List<String> problems, List<String> claims, List<String> items) {
        /** No restriction. */
        public static final Filter NONE = new Filter(List.of(), List.of(), List.of());

        public Filter {
            requirePresent(problems, claims, items);
        }
    }

    /**
     * One answer of a subject and what the judge says about it.
     *
     * @param item id of the instance
     * @param origin {@code vector}, {@code twin}, {@code generated}, or {@code shrunk} for a simpler instance that fails like a generated one: it shows the
     *     failure and counts nowhere
     * @param claim claim that the instance belongs to
     * @param problem wire name
     * @param digest SHA-256 of the canonical problem and input
     * @param input the data that was sent
     * @param gap tolerance that was sent
     * @param feasibility likewise
     * @param reply the body of the reply, absent if there was none
     * @param fault {@code crash}, {@code timeout} or {@code protocol}, if there was no usable reply
     * @param verdict {@code PASS}, {@code FAIL}, {@code UNSUPPORTED}, {@code NOT_APPLICABLE}, {@code UNDECIDABLE}, {@code NOT_RUN}, {@code
     *     ERROR}, {@code FLAKY} or {@code SUITE_FAULT}
     * @param check for FAIL the check that rejected the answer
     * @param reason what decides, in words
     * @param certificate values and residuals, if the answer had a feasible point
     * @param free whether a null subject passes this instance, so that a pass does not count
     * @param seconds wall time of the request
     */
    record AnswerRun(
            String item,
            String origin,
            String claim,
            String problem,
            String digest,
            JsonNode input,
            double gap,
            double feasibility,
            @Nullable JsonNode reply,
            @Nullable String fault,
            String verdict,
            @Nullable String check,
            String reason,
            @Nullable Certificate certificate,
            boolean free,
            double seconds)
            implements LedgerEntry {
        private static final String SHRUNK = "shrunk";
        private static final Set<String> WITHOUT_DECISION = Set.of("NOT_APPLICABLE", "UNDECIDABLE");
        private static final Set<String> WRONG = Set.of("FAIL", "ERROR", "FLAKY");
        private static final Set<String> SOLVED = Set.of("optimal", "infeasible");

        public AnswerRun {
            requirePresent(item, origin, claim, problem, digest, input, verdict, reason);
        }

        /**
         * Tells whether the answer enters a score. One that cannot be decided does not. One that is unsupported or was not asked does, as not solved:
         * declining earns nothing. A free instance enters only with an answer that is wrong, since only a pass is free.
         */
        public boolean counts() {
            return !shrunk() && (free ? WRONG.contains(verdict) : !WITHOUT_DECISION.contains(verdict));
        }

        /** Tells whether the instance was made to show the failure of another one. */
        public boolean shrunk() {
            return origin.equals(SHRUNK);
        }

        /** Tells whether the subject says that it solved the instance; a point that is merely feasible is no such claim. */
        public boolean claimed() {
            return reply != null && SOLVED.contains(reply.path("status").asText());
        }

        /** Tells whether the judge found right what the subject claims. */
        public boolean verified() {
            return claimed() && verdict.equals("PASS");
        }
    }

    /**
     * The machine and the settings of a run of benchmarks.
     *
     * @param format version of the format of these results, {@value #FORMAT} if this suite wrote them
     * @param profile how much is timed
     * @param suites what is timed
     * @param rounds how often each case is timed, in turn with all others
     * @param threads threads that a JMH benchmark or a peer may use
     * @param warmups iterations of each round that are not recorded, of a JMH benchmark or a peer
     * @param millis least milliseconds of an iteration of a call that takes less; a longer one has one call per iteration
     * @param cpu processor model
     * @param memoryBytes physical memory
     * @param gpu name, driver and memory of an accelerator, {@code none} without one
     * @param commit revision of the suite, {@code unknown} outside a repository
     * @param environment what else the times depend on, by name: libraries of linear algebra, threads, governor of the frequency
     * @param data SHA-256 of the data by name
     * @param peers version of each other implementation by name
     */
    record BenchmarkRun(
            int format,
            String profile,
            List<String> suites,
            int rounds,
            int threads,
            int warmups,
            int millis,
            String cpu,
            long memoryBytes,
            String gpu,
            String commit,
            Map<String, String> environment,
            Map<String, String> data,
            Map<String, String> peers)
            implements LedgerEntry {
        /** The format that this suite writes and reads; results before it carry no number. */
        public static final int FORMAT = 3;

        public BenchmarkRun {
            requirePresent(profile, suites, cpu, gpu, commit, environment, data, peers);
        }
    }

    /**
     * One round of one case of a benchmark.
     *
     * @param suite what it belongs to
     * @param row what was done
     * @param parameters sizes and difficulties by name
     * @param subject who did it
     * @param round counted from 1; 0 for a published figure
     * @param verdict {@code PASS} if the answer that was timed was proved right, otherwise {@code FAIL}, {@code ERROR} or {@code NOT_RUN};
     *     {@code REFUTED} for an answer that is there to be refuted and was; {@code REFERENCE} for a published figure
     * @param reason why there is no time, or how the answer was proved right
     * @param seconds wall time of one call, one number per iteration; empty unless the verdict is PASS or REFERENCE
     * @param calibration seconds that a fixed computation took just before, which tells the state of the machine
     * @param load processes that wanted a processor in a minute: the larger of what the system tells before and after the case, where it does
     * @param megahertz frequency of the processors after the case, where the system tells
     * @param measures other quantities by name with their unit
     */
    record TimingRun(
            String suite,
            String row,
            Map<String, String> parameters,
            String subject,
            int round,
            String verdict,
            String reason,
            List<Double> seconds,
            @Nullable Double calibration,
            @Nullable Double load,
            @Nullable Double megahertz,
            Map<String, Double> measures)
            implements LedgerEntry {
        /** The measure that says what share of the time is the harness. */
        public static final String HARNESS_SHARE = "harness/time";

        private static final Set<String> TIMED = Set.of("PASS", "REFERENCE");

        public TimingRun {
            requirePresent(suite, row, parameters, subject, verdict, reason, seconds, measures);
            if (TIMED.contains(verdict) == seconds.isEmpty()) {
                throw new IllegalArgumentException(
                        "seconds must be there if and only if the verdict is one of %s, but were %s with %s"
                                .formatted(TIMED, seconds, verdict));
            }
            seconds.stream()
                    .filter(value -> !(value > 0 && Double.isFinite(value)))
                    .findFirst()
                    .ifPresent(value -> {
                        throw new IllegalArgumentException("seconds must be finite and > 0, but was " + value);
                    });
        }
    }

    /**
     * The last line of a run that was not interrupted.
     *
     * @param answers how many answers it recorded
     */
    record End(long answers) implements LedgerEntry {}

    private static void requirePresent(@Nullable Object... components) {
        if (Stream.of(components).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("entry must have all its fields, but one is missing");
        }
    }
}
