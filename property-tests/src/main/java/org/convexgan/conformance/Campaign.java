package org.convexgan.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convexgan.certificate.Require;
import org.convexgan.conformance.Assessor.Assessment;
import org.convexgan.door.Reply;
import org.convexgan.door.Request;
import org.convexgan.door.Subject;
import org.convexgan.door.SubjectStartException;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Asks a subject all instances of a run, one after the other, and writes down what the judge says.
 *
 * <ul>
 *   <li>A problem that the subject does not list is UNSUPPORTED and never asked.
 *   <li>An ERROR, and a FAIL of a subject that calls itself deterministic, is asked once more of a fresh subject: another outcome there makes it
 *       FLAKY.
 *   <li>Once the subject is lost, all that is left is NOT_RUN.
 *   <li>At the end a fresh subject is asked simpler instances than the generated ones that failed, to show each way to fail on a small one. They
 *       count nowhere.
 * </ul>
 */
public final class Campaign {
    private final Assessor assessor = new Assessor();
    private final Subject subject;
    private final String seed;
    private final double budgetSeconds;
    private long requests;
    private @Nullable String lost;

    /** Learns of every answer as it enters the ledger. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Another instance is done.
         *
         * @param run what was written
         * @param done instances done, including those of the interrupted run that is continued
         * @param total instances of the run
         */
        void answered(AnswerRun run, long done, long total);
    }

    /**
     * One exchange.
     *
     * @param assessment what the judge says
     * @param reply the body, absent if there was none
     * @param seconds wall time
     * @param lost whether nobody was there
     */
    private record Exchange(Assessment assessment, @Nullable ObjectNode reply, double seconds, boolean lost) {}

    /**
     * Prepares a run.
     *
     * @param subject who is asked; stays open
     * @param seed of the run
     * @param budgetSeconds time per request, {@code > 0}
     */
    public Campaign(Subject subject, String seed, double budgetSeconds) {
        this.subject = subject;
        this.seed = seed;
        this.budgetSeconds = Require.positive("budgetSeconds", budgetSeconds);
    }

    /**
     * Runs all instances into a new ledger, replacing an earlier one.
     *
     * @param run first line of the ledger
     * @param description second line; its seed must be the one of the items
     * @throws IOException if the ledger cannot be written; earlier lines stay intact
     */
    public void start(
            Items items, Path file, LedgerEntry.Run run, LedgerEntry.SubjectRun description, Progress progress)
            throws IOException {
        requireSameSeed(items, description);
        Ledger ledger = Ledger.start(file, run);
        ledger.append(description);
        append(items, List.of(), ledger, progress);
    }

    /**
     * Continues an interrupted run: instances whose answers are in the ledger are not asked again. A finished run is left as it is, and a run that
     * was interrupted before its second line is started.
     *
     * @throws IOException if the ledger cannot be read or written; earlier lines stay intact
     * @throws IllegalArgumentException if the ledger is damaged, or of another subject, seed, budget or data
     */
    public void resume(
            Items items, Path file, LedgerEntry.Run run, LedgerEntry.SubjectRun description, Progress progress)
            throws IOException {
        requireSameSeed(items, description);
        if (!Files.exists(file)) {
            start(items, file, run, description, progress);
            return;
        }
        Ledger ledger = Ledger.resume(file);
        List<LedgerEntry> earlier = Ledger.read(file);
        if (earlier.size() < 2) {
            start(items, file, run, description, progress);
            return;
        }
        Require.that(
                earlier.get(1).equals(description), file.toString(), "be the ledger of " + description, earlier.get(1));
        List<AnswerRun> answers = earlier.stream()
                .filter(AnswerRun.class::isInstance)
                .map(AnswerRun.class::cast)
                .toList();
        if (!(earlier.get(earlier.size() - 1) instanceof LedgerEntry.End)) {
            append(items, answers, ledger, progress);
        }
    }

    private static void requireSameSeed(Items items, LedgerEntry.SubjectRun description) {
        Require.that(
                items.seed().equals(description.seed()),
                "seed",
                "be the one of the items, " + items.seed(),
                description.seed());
    }

    private void append(Items items, List<AnswerRun> earlier, Ledger ledger, Progress progress) throws IOException {
        Set<String> answered = new HashSet<>();
        Failures failures = new Failures();
        for (AnswerRun answer : earlier) {
            answered.add(answer.item() + " " + answer.digest());
            failures.note(answer);
        }
        long done = earlier.stream().filter(answer -> !answer.shrunk()).count();
        for (Item item : items) {
            if (!answered.contains(item.id() + " " + item.digest())) {
                AnswerRun answer = answer(item);
                ledger.append(answer);
                failures.note(answer);
                done++;
                progress.answered(answer, done, items.size());
            }
        }
        long shrunk = earlier.stream().filter(AnswerRun::shrunk).count();
        for (AnswerRun failed : failures.open()) {
            Optional<AnswerRun> simpler = shrink(items, failed);
            if (simpler.isPresent()) {
                ledger.append(simpler.get());
                shrunk++;
            }
        }
        ledger.append(new LedgerEntry.End(done + shrunk));
    }

    /**
     * Asks a fresh subject simpler instances, until none of them fails in the same way. An instance that was asked for by its name is left as it is.
     *
     * @param failed an answer to a generated instance of the items
     * @return the simplest one with its answer, empty if none was found
     */
    Optional<AnswerRun> shrink(Items items, AnswerRun failed) {
        if (!items.selection().items().isEmpty()) {
            return Optional.empty();
        }
        try (Subject fresh = subject.fresh()) {
            return new Shrinking(items.generatedItems(), item -> unrepeated(fresh, item), budgetSeconds).shrink(failed);
        } catch (SubjectStartException cannotStart) { // the instance as drawn is all there is
            return Optional.empty();
        }
    }

    private AnswerRun unrepeated(Subject asked, Item item) {
        Problem problem = assessor.problem(item.problem(), item.input());
        requests++;
        return line(item, problem, ask(asked, requests, item, problem));
    }

    /** Asks one instance and returns the line for the ledger. */
    public AnswerRun answer(Item item) {
        Problem problem = assessor.problem(item.problem(), item.input());
        return line(item, problem, exchange(item, problem));
    }

    private AnswerRun line(Item item, Problem problem, Exchange exchange) {
        Assessment assessment = exchange.assessment();
        return new AnswerRun(
                item.id(),
                item.origin().text(),
                item.claim(),
                item.problem(),
                item.digest(),
                item.input(),
                item.tolerance().gap(),
                item.tolerance().feasibility(),
                exchange.reply(),
                assessment.fault(),
                assessment.verdict(),
                assessment.check(),
                assessment.reason(),
                assessment.certificate(),
                assessor.isFree(problem, item.tolerance()),
                exchange.seconds());
    }

    private Exchange exchange(Item item, Problem problem) {
        if (!subject.info().problems().contains(item.problem())) {
            return new Exchange(
                    Assessment.of(Verdicts.UNSUPPORTED, "the subject does not list " + item.problem()), null, 0, false);
        }
        if (lost != null) {
            return new Exchange(Assessment.of(Verdicts.NOT_RUN, lost), null, 0, true);
        }
        requests++;
        Exchange first = ask(subject, requests, item, problem);
        if (first.lost()) {
            lost = first.assessment().reason();
        }
        boolean suspicious = first.assessment().is(Verdicts.ERROR)
                || first.assessment().is(Verdicts.FAIL) && subject.info().deterministic();
        return suspicious ? replayed(first, item, problem) : first;
    }

    private Exchange ask(Subject asked, long id, Item item, Problem problem) {
        Reply reply = asked.ask(new Request(
                id,
                item.problem(),
                item.input(),
                item.tolerance(),
                budgetSeconds,
                Seeds.derive(seed, "request", item.id())));
        if (reply instanceof Reply.Answered answered) {
            ObjectNode body = answered.body();
            return new Exchange(assessor.assess(problem, item.tolerance(), body), body, answered.seconds(), false);
        }
        if (reply instanceof Reply.Faulted faulted) {
            return new Exchange(Assessment.error(faulted.fault(), faulted.detail()), null, faulted.seconds(), false);
        }
        String reason = "subject-lost: " + ((Reply.Lost) reply).detail();
        return new Exchange(Assessment.of(Verdicts.NOT_RUN, reason), null, reply.seconds(), true);
    }

    /** Returns the first exchange, or FLAKY if a fresh subject does something else. */
    private Exchange replayed(Exchange first, Item item, Problem problem) {
        Assessment again;
        try (Subject fresh = subject.fresh()) {
            Exchange second = ask(fresh, 1, item, problem);
            again = second.lost() ? first.assessment() : second.assessment();
        } catch (SubjectStartException cannotStart) { // the first outcome is all there is
            again = first.assessment();
        }
        if (again.label().equals(first.assessment().label())) {
            return first;
        }
        Assessment flaky = new Assessment(
                Verdicts.FLAKY,
                null,
                "%s (%s), but %s (%s) in an isolated replay"
                        .formatted(
                                first.assessment().label(), first.assessment().reason(), again.label(), again.reason()),
                first.assessment().fault(),
                null);
        return new Exchange(flaky, first.reply(), first.seconds(), false);
    }
}
