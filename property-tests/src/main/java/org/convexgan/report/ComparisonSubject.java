package org.convexgan.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.golden.Claim;
import org.convexgan.golden.WireSchemas;
import org.convexgan.ledger.InstanceSize;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.ledger.LedgerEntry.End;
import org.convexgan.ledger.LedgerEntry.Run;
import org.convexgan.ledger.LedgerEntry.SubjectRun;
import org.jspecify.annotations.Nullable;

/**
 * One implementation, as one ledger knows it.
 *
 * @param label how tables call it: name, version, language and door, with a number if an earlier ledger has the same
 * @param run provenance of the run
 * @param subject provenance of the implementation
 * @param answers by instance, in the order of {@link ComparisonItem}
 * @param shrunk simpler instances that show failures of generated ones, with the answers to them
 * @param lines line of the ledger by instance, from 1
 * @param end the last line, absent if the run was interrupted
 */
public record ComparisonSubject(
        String label,
        Run run,
        SubjectRun subject,
        Map<ComparisonItem, AnswerRun> answers,
        Map<ComparisonItem, AnswerRun> shrunk,
        Map<ComparisonItem, Integer> lines,
        @Nullable End end) {

    static ComparisonSubject of(List<LedgerEntry> ledger) {
        Run run = one(ledger, Run.class, "run");
        SubjectRun subject = one(ledger, SubjectRun.class, "subject");
        Map<ComparisonItem, AnswerRun> answers = new TreeMap<>();
        Map<ComparisonItem, AnswerRun> shrunk = new TreeMap<>();
        Map<ComparisonItem, Integer> lines = new TreeMap<>();
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.get(i) instanceof AnswerRun answer) {
                ComparisonVerdict.of(answer);
                ComparisonItem item = ComparisonItem.of(answer);
                if ((answer.shrunk() ? shrunk : answers).putIfAbsent(item, answer) != null) {
                    throw new IllegalArgumentException(
                            "item must be answered once in the ledger of %s, but %s is repeated"
                                    .formatted(subject.name(), answer.item()));
                }
                lines.put(item, i + 1);
            }
        }
        End end = ledger.get(ledger.size() - 1) instanceof End last ? last : null;
        String version = subject.version().isBlank() ? "" : " " + subject.version();
        String label = subject.name() + version + " (" + subject.language() + ", " + subject.door() + ")";
        return new ComparisonSubject(ComparisonText.line(label), run, subject, answers, shrunk, lines, end);
    }

    private static <E extends LedgerEntry> E one(List<LedgerEntry> ledger, Class<E> kind, String name) {
        List<E> found = ledger.stream().filter(kind::isInstance).map(kind::cast).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "ledger must have one %s line, but has %s".formatted(name, found.size()));
        }
        return found.get(0);
    }

    ComparisonSubject numbered(int number) {
        return new ComparisonSubject(label + " #" + number, run, subject, answers, shrunk, lines, end);
    }

    /** Returns name and version, for a narrow column. */
    public String name() {
        return ComparisonText.line(subject.name() + " " + subject.version());
    }

    /** Returns the answers to the instances of one claim. */
    List<AnswerRun> answers(Claim claim) {
        return answers.values().stream()
                .filter(answer -> answer.claim().equals(claim.id()))
                .toList();
    }

    List<AnswerRun> answers(ComparisonItem item) {
        AnswerRun answer = answers.get(item);
        return answer == null ? List.of() : List.of(answer);
    }

    /** Returns the counted answers that the judge verified. */
    public ComparisonRate verified() {
        return ComparisonCount.verified(answers.values());
    }

    /** Returns the counted answers that claim a solution. */
    public ComparisonRate claimed() {
        return ComparisonCount.claimed(answers.values());
    }

    /** Returns how many instances a trivial implementation passes; they count only where the answer is wrong. */
    public long free() {
        return answers.values().stream().filter(AnswerRun::free).count();
    }

    /** Tells whether the run came to its end and recorded as many answers as it says. */
    public boolean isComplete() {
        return end != null && end.answers() == recorded();
    }

    /** Returns how many answers the ledger has, with those to shrunk instances. */
    int recorded() {
        return answers.size() + shrunk.size();
    }

    /** Returns the problems that the implementation declares and the suite does not have. */
    public List<String> unknownProblems() {
        WireSchemas schemas = new WireSchemas();
        return subject.problems().stream()
                .filter(problem -> !schemas.knows(problem))
                .map(ComparisonText::line)
                .toList();
    }

    /** Tells whether the run was restricted, so that vectors were left out. */
    boolean isFiltered() {
        return !subject.filtered().isEmpty();
    }

    /** Returns what a restricted run left out, in words. */
    public String filtered() {
        int instances =
                subject.filtered().values().stream().mapToInt(Integer::intValue).sum();
        return "%s and twins of %s"
                .formatted(
                        Figures.counted(instances, "vector"),
                        Figures.counted(subject.filtered().size(), "claim"));
    }

    /** Returns the verdict on all answers together. */
    public ComparisonVerdict verdict() {
        return ComparisonVerdict.of(answers.values());
    }

    /** Returns where, when and how the run took place, by name. */
    public Map<String, String> provenance() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("command", subject.command());
        facts.put("door", subject.door());
        facts.put("deterministic", subject.deterministic() ? "yes" : "not promised");
        facts.put("problems", subject.problems().isEmpty() ? "none" : String.join(", ", subject.problems()));
        facts.put("seed", subject.seed());
        facts.put("budget", ComparisonText.number(subject.budgetSeconds()) + " s");
        facts.put("generated per problem", Figures.count(subject.generated()));
        if (isFiltered()) {
            facts.put("restricted to", restriction());
            facts.put("not run (filtered)", filtered());
        }
        facts.put("answers", Figures.count(answers.size()) + (isComplete() ? "" : ", incomplete"));
        facts.put("suite", run.suite());
        facts.put("commit", subject.commit());
        facts.put("data", Figures.counted(subject.data().size(), "vector file") + ", SHA-256 " + dataDigest());
        facts.put("JDK", run.jdk());
        facts.put("system", run.os());
        facts.put("processor", subject.cpu() + ", " + Figures.counted(run.cores(), "core"));
        facts.put("started", run.started());
        facts.replaceAll((name, value) -> ComparisonText.line(value));
        return facts;
    }

    private String restriction() {
        LedgerEntry.Filter filter = subject.filter();
        return Stream.of(filter.problems(), filter.claims(), filter.items())
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    /** Returns one checksum for all vector files: of their names and checksums, sorted, one pair a line. */
    private String dataDigest() {
        StringBuilder list = new StringBuilder();
        new TreeMap<>(subject.data())
                .forEach((file, digest) ->
                        list.append(digest).append("  ").append(file).append('\n'));
        return CanonicalJson.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the ways to fail of one claim, each with its smallest instance. */
    public List<ComparisonFailure> failures(Claim claim) {
        Map<String, List<ComparisonItem>> ways = new LinkedHashMap<>();
        answers.forEach((item, answer) -> {
            if (item.claim().equals(claim.id()) && ComparisonVerdict.of(answer).isFailure()) {
                ways.computeIfAbsent(way(answer), way -> new ArrayList<>()).add(item);
            }
        });
        return ways.entrySet().stream()
                .map(way -> failure(claim, way.getKey(), way.getValue()))
                .sorted(Comparator.comparing(ComparisonFailure::verdict).thenComparing(ComparisonFailure::title))
                .toList();
    }

    private static String way(AnswerRun answer) {
        return answer.verdict() + " " + ComparisonText.cause(answer);
    }

    private ComparisonFailure failure(Claim claim, String way, Collection<ComparisonItem> items) {
        Stream<ComparisonItem> simpler = shrunk.keySet().stream()
                .filter(item -> item.claim().equals(claim.id()))
                .filter(item -> way(answer(item)).equals(way));
        ComparisonItem smallest = Stream.concat(items.stream(), simpler)
                .min(Comparator.comparing((ComparisonItem item) ->
                                InstanceSize.of(answer(item).input()))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return new ComparisonFailure(this, claim, smallest, answer(smallest), items.size());
    }

    AnswerRun answer(ComparisonItem item) {
        return Objects.requireNonNull((item.isShrunk() ? shrunk : answers).get(item));
    }

    int line(ComparisonItem item) {
        return Objects.requireNonNull(lines.get(item));
    }

    /** Returns the shell command that asks this implementation one instance again. */
    String reproducer(ComparisonItem item) {
        return "java -jar benchmarks/target/convexgan.jar check --subject %s --item %s --seed %s"
                .formatted(
                        ComparisonText.quoted(subject.command()),
                        ComparisonText.word(item.id()),
                        ComparisonText.word(subject.seed()));
    }
}
