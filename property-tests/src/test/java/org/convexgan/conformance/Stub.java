package org.convexgan.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.convexgan.door.Reply;
import org.convexgan.door.Request;
import org.convexgan.door.Subject;
import org.convexgan.door.SubjectInfo;
import org.convexgan.door.WireFormat;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;

/** A subject in this process whose replies a test writes; fresh ones may behave differently. */
final class Stub implements Subject {
    private static final WireFormat WIRE = new WireFormat();

    final List<Request> asked = new ArrayList<>();
    final List<Stub> replays = new ArrayList<>();
    boolean closed;

    private final SubjectInfo info;
    private final Function<Request, Reply> behaviour;
    private final Function<Request, Reply> isolated;

    private Stub(SubjectInfo info, Function<Request, Reply> behaviour, Function<Request, Reply> isolated) {
        this.info = info;
        this.behaviour = behaviour;
        this.isolated = isolated;
    }

    static Stub of(Set<String> problems, boolean deterministic, Function<Request, Reply> behaviour) {
        return of(problems, deterministic, behaviour, behaviour);
    }

    /** A subject whose fresh copies behave like {@code isolated}. */
    static Stub of(
            Set<String> problems,
            boolean deterministic,
            Function<Request, Reply> behaviour,
            Function<Request, Reply> isolated) {
        return new Stub(new SubjectInfo("stub", "1", "java", problems, deterministic), behaviour, isolated);
    }

    static Stub of(Implementation implementation) {
        return of(implementation.problems(), true, answering(implementation::solve));
    }

    static Stub reference() {
        return of(new ReferenceImplementation());
    }

    static Function<Request, Reply> answering(Function<Problem, Answer> solver) {
        return request -> reply(WIRE.writeReply(solver.apply(WIRE.readProblem(request.problem(), request.input()))));
    }

    static Reply reply(ObjectNode body) {
        return new Reply.Answered(body, 0.001);
    }

    static Reply crash(String detail) {
        return new Reply.Faulted(Reply.Fault.CRASH, detail, 0.001);
    }

    @Override
    public SubjectInfo info() {
        return info;
    }

    @Override
    public Reply ask(Request request) {
        asked.add(request);
        return behaviour.apply(request);
    }

    @Override
    public Subject fresh() {
        Stub replay = new Stub(info, isolated, isolated);
        replays.add(replay);
        return replay;
    }

    @Override
    public void close() {
        closed = true;
    }
}
