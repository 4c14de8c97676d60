package org.convexgan.broken;

import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.dualing.DampedNewton;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.Point;

/** A batch solved pair by pair. */
public enum BrokenMinibatch implements Mutant<LogisticDual> {
    WEIGHTS_OF_THE_FIRST_PAIR("the discriminator of one pair for the batch", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            return Answer.optimal(pairs(problem).get(0).primal());
        }
    },
    MEAN_OF_THE_WEIGHTS("the mean of the pairs' discriminators", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            Vector sum = pairs(problem).stream()
                    .map(pair -> pair.primal().vector("w"))
                    .reduce(Vector::plus)
                    .orElseThrow();
            return Answer.optimal(Point.of("w", sum.times(1.0 / pairs(problem).size())));
        }
    },
    MEAN_OF_THE_MINIMA("the biased mean of the pairs' minima for the minimum", Check.VALUE) {
        @Override
        public Answer solve(LogisticDual problem) {
            double mean = pairs(problem).stream()
                    .mapToDouble(pair -> pair.claimedValue().orElseThrow())
                    .average()
                    .orElseThrow();
            return Answer.optimal(new DampedNewton().solve(problem).primal(), Point.EMPTY, mean);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenMinibatch(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    private static List<Answer> pairs(LogisticDual problem) {
        return IntStream.range(0, problem.realData().rows())
                .mapToObj(i -> problem.on(row(problem.realData(), i), row(problem.generated(), i), problem.c()))
                .map(new DampedNewton()::solve)
                .toList();
    }

    private static Matrix row(Matrix samples, int i) {
        return Matrix.ofRows(samples.row(i).toArray());
    }
}
