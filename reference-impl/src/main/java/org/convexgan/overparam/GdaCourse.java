package org.convexgan.overparam;

import java.util.stream.DoubleStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The residuals of a training, and where it ended.
 *
 * @param norms {@code ‖r_t‖} for {@code t = 0, 1, …}
 * @param weights {@code W} at the end, k×d
 */
public record GdaCourse(Vector norms, Matrix weights) {
    /** A residual that is smaller by this factor than at the start has converged. */
    public static final double REACHED = 1e-8;

    /** A residual that is larger by this factor than at the start has diverged. */
    public static final double LOST = 1e6;

    /** Trains by the iteration itself, see {@link GdaTraining#train}. */
    public static GdaCourse train(GaussianSetup.Start start, StepRule rule, int mostSteps) {
        Require.atLeast("mostSteps", mostSteps, 1);
        Vector atRest = Vector.zeros(start.target().size());
        DescentAscent run = new DescentAscent(start.generator(), start.target(), rule, start.w0(), atRest);
        double first = run.residualNorm();
        DoubleStream.Builder norms = DoubleStream.builder();
        norms.add(first);
        while (run.steps() < mostSteps && run.residualNorm() > REACHED * first && run.residualNorm() < LOST * first) {
            run.step();
            norms.add(run.residualNorm());
        }
        return new GdaCourse(Vector.of(norms.build().toArray()), run.weights());
    }

    /** Returns the number of steps. */
    public int steps() {
        return norms.size() - 1;
    }

    /** Returns {@code ‖r‖} at the end. */
    public double last() {
        return norms.get(steps());
    }

    /** Tells whether the residual fell by the factor {@link #REACHED}. */
    public boolean converged() {
        return last() <= REACHED * norms.get(0);
    }
}
