package org.convexgan.timing;

import java.util.ArrayList;
import java.util.List;
import org.convexgan.benchmarks.Forgetful;
import org.convexgan.certificate.Tolerance;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;

/** The reference implementation in this process: the warm-up is ten times as long as that of a peer, because Java compiles while it runs. */
final class ReferenceSolver implements InstanceCase.Solver {
    private static final int WARM_UP_FACTOR = 10;

    private final ReferenceImplementation reference = new ReferenceImplementation();
    private final Judge judge = new Judge(reference, Tolerance.F64);

    @Override
    public Outcome time(Problem problem, Profile profile) {
        Outcome judged = judged(problem, reference.solve(problem), List.of());
        if (!judged.verdict().equals("PASS")) {
            return judged;
        }
        Forgetful instance = Forgetful.of(problem);
        for (int i = 0; i < WARM_UP_FACTOR * profile.warmups(); i++) {
            iteration(instance, profile);
        }
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < profile.iterations(); i++) {
            seconds.add(iteration(instance, profile));
        }
        return judged(problem, reference.solve(instance.copy()), seconds);
    }

    /** Judges an answer; its times count only if it is proved right. */
    Outcome judged(Problem problem, Answer answer, List<Double> seconds) {
        Judgement judgement = judge.judge(problem, answer);
        return judgement.isPass()
                ? Outcome.pass("proved right", seconds)
                : Outcome.fail(judgement.verdict().toString());
    }

    private double iteration(Forgetful instance, Profile profile) {
        long start = System.nanoTime();
        long end = start + profile.millis() * 1_000_000L;
        int calls = 0;
        do {
            if (reference.solve(instance.copy()).status() == Answer.Status.FAILED) {
                throw new IllegalStateException("an answer that was proved right must come again");
            }
            calls++;
        } while (System.nanoTime() < end);
        return (System.nanoTime() - start) * 1e-9 / calls;
    }
}
