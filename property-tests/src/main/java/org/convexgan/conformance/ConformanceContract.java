package org.convexgan.conformance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convexgan.certificate.Certificate;
import org.convexgan.door.ImplementationSubject;
import org.convexgan.door.ProcessLimits;
import org.convexgan.door.Subject;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.spi.Implementation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The JUnit 5 door: extend this class, return your implementation, and get one test per claim.
 *
 * <pre>{@code
 * class MyConformanceTest extends ConformanceContract {
 *     @Override
 *     protected Implementation implementation() {
 *         return new MyImplementation();
 *     }
 * }
 * }</pre>
 *
 * <p>A test fails on any instance that ends FAIL, ERROR, FLAKY or SUITE_FAULT, and shows the smallest of them, shrunk if it was generated. A claim of which nothing could be
 * judged, e.g. because its problem is not supported, is aborted and thus visibly not green. Each claim starts the implementation anew.
 *
 * <p>The system property {@value #ITEM} restricts the run to one instance, {@value #SEED} draws other twins, generated instances and orders.
 */
public abstract class ConformanceContract {
    static final String ITEM = "convexgan.item";
    static final String SEED = "convexgan.seed";

    private static final Set<String> WRONG =
            Set.of(Verdicts.FAIL, Verdicts.ERROR, Verdicts.FLAKY, Verdicts.SUITE_FAULT);
    private static final int GENERATED = 20;
    private static final double BUDGET_SECONDS = 10;

    /** Returns a new instance of the implementation under test. */
    protected abstract Implementation implementation();

    /** Returns how many instances are generated per problem: 20. */
    protected int generated() {
        return GENERATED;
    }

    /** Returns the time that an instance may take, in seconds: 10. */
    protected double budgetSeconds() {
        return BUDGET_SECONDS;
    }

    /** Returns one test per claim that has instances, in the order of the registry. */
    @TestFactory
    public final Stream<DynamicTest> claims() {
        String item = System.getProperty(ITEM);
        Items items = Items.of(
                System.getProperty(SEED, ClaimProperties.SEED),
                generated(),
                new Selection(Set.of(), Set.of(), item == null ? Set.of() : Set.of(item)));
        Set<String> present = items.claims().keySet();
        return Claims.load().all().stream()
                .filter(claim -> present.contains(claim.id()))
                .map(claim -> DynamicTest.dynamicTest(
                        claim.id() + ": " + claim.title(), () -> conform(claim, items.ofClaim(claim.id()))));
    }

    private void conform(Claim claim, Items items) {
        Map<String, Integer> verdicts = new TreeMap<>();
        AnswerRun smallest = null;
        Failures failures = new Failures();
        try (Subject subject = ImplementationSubject.start(this::implementation, ProcessLimits.V1)) {
            Campaign campaign = new Campaign(subject, items.seed(), budgetSeconds());
            for (Item item : items) {
                AnswerRun run = campaign.answer(item);
                verdicts.merge(run.verdict(), 1, Integer::sum);
                failures.note(run);
                if (WRONG.contains(run.verdict())) {
                    smallest = smaller(smallest, run);
                }
            }
            for (AnswerRun failed : failures.open()) {
                smallest = smaller(smallest, campaign.shrink(items, failed).orElse(failed));
            }
        }
        if (smallest != null) {
            fail(report(claim, verdicts, smallest, items.seed()));
        }
        if (!verdicts.containsKey(Verdicts.PASS)) {
            abort("%s: nothing could be judged, %s".formatted(claim.id(), verdicts));
        }
    }

    private static AnswerRun smaller(@Nullable AnswerRun first, AnswerRun second) {
        return first != null && Failures.BY_SIZE.compare(first, second) <= 0 ? first : second;
    }

    private String report(Claim claim, Map<String, Integer> verdicts, AnswerRun run, String seed) {
        return """
                %s: %s
                verdicts %s; the smallest instance that is wrong is %s
                problem  %s %s
                verdict  %s%s: %s
                values   %s
                reply    %s
                again    mvn test -Dtest=%s -D%s=%s -D%s=%s""".formatted(
                        claim.id(),
                        claim.title(),
                        verdicts,
                        run.item(),
                        run.problem(),
                        run.input(),
                        run.verdict(),
                        run.check() == null ? "" : "(" + run.check() + ")",
                        run.reason(),
                        values(run.certificate()),
                        run.reply() == null ? "none" : run.reply(),
                        getClass().getName(),
                        ITEM,
                        run.item(),
                        SEED,
                        seed);
    }

    private static String values(@Nullable Certificate certificate) {
        return certificate == null
                ? "no feasible point"
                : "primal %s, bound %s, primal residual %s, dual residual %s"
                        .formatted(
                                certificate.primalValue(),
                                certificate.dualValue(),
                                certificate.primalResidual(),
                                certificate.dualResidual());
    }
}
