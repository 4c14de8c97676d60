package org.convexgan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.VectorCase;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Verdict;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference implementation gives the same answers, and gets the same verdicts, behind both doors. */
class DoorsAgreeTest {
    private static final double AMPLE = 60;

    @TempDir
    private Path folder;

    @Test
    void every_vector_has_the_same_reply_and_verdict_behind_both_doors() {
        Set<String> asked = new HashSet<>();
        try (Subject here = Subjects.open("reference", folder, ProcessLimits.V1);
                Subject there = ProcessSubject.start(ReferenceProcess.command(), folder, ProcessLimits.V1)) {
            assertThat(there.info().problems()).isEqualTo(here.info().problems());
            long id = 0;
            for (VectorFile file : Vectors.load()) {
                for (VectorCase vector : file.cases()) {
                    id++;
                    Tolerance tolerance = new Tolerance(
                            vector.tolerance().gap(), vector.tolerance().feas());
                    Request request = new Request(id, file.problem(), vector.input(), tolerance, AMPLE, "0");

                    Reply first = here.ask(request);
                    Reply second = there.ask(request);

                    assertThat(second).as(vector.id()).isInstanceOf(Reply.Answered.class);
                    assertThat(((Reply.Answered) second).body())
                            .as(vector.id())
                            .isEqualTo(((Reply.Answered) first).body());
                    assertThat(verdict(request, second)).as(vector.id()).isEqualTo(verdict(request, first));
                    asked.add(file.problem());
                }
            }
            assertThat(asked).isEqualTo(here.info().problems());
        }
    }

    private static Verdict verdict(Request request, Reply reply) {
        WireFormat wire = new WireFormat();
        Problem problem = wire.readProblem(request.problem(), request.input());
        return new Judge(new ReferenceImplementation(), request.tolerance())
                .judge(problem, wire.readAnswer(((Reply.Answered) reply).body()))
                .verdict();
    }
}
