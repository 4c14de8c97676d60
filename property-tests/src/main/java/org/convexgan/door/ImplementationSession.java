package org.convexgan.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;

/** One instance of a Java implementation and the thread it runs on. */
final class ImplementationSession implements Session {
    private static final WireFormat WIRE = new WireFormat();

    private final Implementation implementation;
    private final ProcessLimits limits;
    private final SubjectInfo info;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "subject");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Makes an instance and asks for its name and its problems.
     *
     * @throws SubjectStartException if it throws instead
     */
    ImplementationSession(Supplier<? extends Implementation> maker, ProcessLimits limits) {
        this.limits = limits;
        try {
            implementation = maker.get();
            String version = implementation.getClass().getPackage().getImplementationVersion();
            info = new SubjectInfo(
                    implementation.name(), version == null ? "" : version, "java", implementation.problems(), false);
        } catch (RuntimeException | LinkageError e) {
            throw new SubjectStartException(
                    SubjectStartException.Stage.HELLO,
                    "subject must say its name and its problems, but threw " + describe(e),
                    e);
        }
    }

    @Override
    public SubjectInfo info() {
        return info;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the input is refused by the problem
     */
    @Override
    public Reply ask(Request request) {
        Problem problem = WIRE.readProblem(request.problem(), request.input());
        long begun = System.nanoTime();
        Reply.Fault fault;
        String detail;
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("before the question was asked");
            }
            Future<Optional<ObjectNode>> answer = worker.submit(() -> solve(problem));
            double limit = limits.limitSeconds(request.budgetSeconds());
            Optional<ObjectNode> body = answer.get((long) (limit * 1e9), TimeUnit.NANOSECONDS);
            if (body.isPresent()) {
                return new Reply.Answered(body.get(), RestartingSubject.secondsSince(begun));
            }
            fault = Reply.Fault.PROTOCOL;
            detail = "answer must be present, but was null";
        } catch (ExecutionException e) {
            fault = Reply.Fault.CRASH;
            detail = "it threw " + describe(e.getCause());
        } catch (TimeoutException e) {
            fault = Reply.Fault.TIMEOUT;
            detail = "no reply in time, so its thread was abandoned";
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException("waiting for a reply was interrupted");
        }
        close();
        return new Reply.Faulted(fault, detail, RestartingSubject.secondsSince(begun));
    }

    private Optional<ObjectNode> solve(Problem problem) {
        Answer answer = implementation.solve(problem);
        return Optional.ofNullable(answer).map(WIRE::writeReply);
    }

    private static String describe(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return Excerpt.start(thrown.toString()) + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
