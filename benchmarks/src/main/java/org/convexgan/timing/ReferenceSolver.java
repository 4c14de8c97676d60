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

/** The reference implementation in this process; its warm-up is longer than that of a peer, because Java compiles while it runs. */
final class ReferenceSolver implements InstanceCase.Solver {
    /** Iterations. */
    static final int WARM_UPS = 8;

    private final ReferenceImplementation reference = new ReferenceImplementation();
    private final Judge judge = new Judge(reference, Tolerance.F64);

    @Override
    public Outcome time(Problem problem, Profile profile) {
        Outcome judged = judged(problem, reference.solve(problem), List.of());
        if (!judged.verdict().equals("PASS")) {
            return judged;
        }
        Forgetful instance = Forgetful.of(problem);
        double least = profile.millis() * 1e-3;
        Runnable call = () -> requireAnswer(reference.solve(instance.copy()));
        RepeatedCall.seconds(call, WARM_UPS * least);
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < profile.iterations(); i++) {
            seconds.add(RepeatedCall.seconds(call, least));
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

    private static void requireAnswer(Answer answer) {
        if (answer.status() == Answer.Status.FAILED) {
            throw new IllegalStateException("an answer that was proved right must come again");
        }
    }

    @Override
    public String harness(Problem problem) {
        return Forgetful.of(problem).remembers() ? EmptyCase.JAVA_COPY : EmptyCase.JAVA;
    }

    @Override
    public double expected(Profile profile) {
        return (WARM_UPS + profile.iterations()) * profile.millis() * 1e-3;
    }
}
