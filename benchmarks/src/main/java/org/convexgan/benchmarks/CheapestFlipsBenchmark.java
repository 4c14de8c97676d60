package org.convexgan.benchmarks;

import org.convexgan.problem.ActivationFlips;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Lemma A.9 of OP: turning activations of k neurons with five inputs. */
public class CheapestFlipsBenchmark extends SolverBenchmark {
    /** Neurons. */
    @Param({"100", "1000", "10000"})
    public int k;

    @Override
    Problem instance(Instances instances) {
        return new ActivationFlips(instances.gaussian(k, 5), instances.gaussian(5), 1);
    }
}
