package org.convexgan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.convexgan.certificate.Tolerance;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time that one solver takes for one instance, from a fresh copy of the data to the certified point, and the time that the judge takes for its
 * answer.
 *
 * <p>A subclass says which instance. It is built from a fixed seed and solved once before the measurement; the trial is
 * aborted unless the judge proves that answer right, so no wrong result is ever timed. Solvers are pure, so what is
 * timed later is that same answer.
 *
 * <p>A <em>baseline</em> is the part that no solver of the formulation can avoid, timed alone on data of the same size
 * (see {@link BaselineBenchmark}). A solver's time is to be read as a multiple of its baseline on the same machine, not
 * in microseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class SolverBenchmark {
    private Algorithm solver;
    private Judge judge;
    private Forgetful instance;
    private Answer answer;

    /** Returns the instance for the current parameters. */
    abstract Problem instance(Instances instances);

    /**
     * Builds, solves and certifies the instance.
     *
     * @throws IllegalStateException if the answer is not proved right
     */
    @Setup(Level.Trial)
    public void certify() {
        ReferenceImplementation reference = new ReferenceImplementation();
        Problem problem = instance(new Instances());
        solver = reference.solvers().stream()
                .filter(candidate -> candidate.formulation().isInstance(problem))
                .findFirst()
                .orElseThrow();
        judge = new Judge(reference, Tolerance.F64);
        answer = solver.answer(problem);
        Judgement judgement = judge.judge(problem, answer);
        if (!judgement.isPass()) {
            throw new WrongAnswerException("the answer to %s must be proved right before it is timed, but was judged %s"
                    .formatted(problem.name(), judgement));
        }
        instance = Forgetful.of(problem);
    }

    /** The solver's time. */
    @Benchmark
    public Answer solve() {
        return solver.answer(instance.copy());
    }

    /** What a proof costs on top of the solution: the judge's time for that answer. */
    @Benchmark
    public Judgement judge() {
        return judge.judge(instance.copy(), Forgetful.copyOf(answer));
    }
}
