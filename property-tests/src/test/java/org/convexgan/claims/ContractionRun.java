package org.convexgan.claims;

import org.convexgan.arbitraries.SmoothGames;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.BentMapping;
import org.convexgan.overparam.ContractionTheorem;
import org.convexgan.overparam.GeneralGda;
import org.convexgan.overparam.LinearStability;
import org.convexgan.problem.Point;
import org.convexgan.problem.SmoothGda;

/**
 * A bent mapping at a time that is a multiple of {@code 1/(ηα²)}.
 *
 * @param game mapping, start and number of steps
 */
record ContractionRun(SmoothGames.Game game) {
    private static final double[] TIMES = {0.05, 0.5, 2, 8};

    /** Returns a run, a function of the seed: four times for each game. */
    static ContractionRun of(long seed) {
        SmoothGames.Game game = SmoothGames.game(seed / TIMES.length, LinearStability.TRANSIENT);
        double alpha = new ContractionRun(game).theorem().alpha();
        double time = TIMES[(int) (seed % TIMES.length)] / (game.problem().eta() * alpha * alpha);
        return new ContractionRun(game.after((int) Math.ceil(time)));
    }

    SmoothGda problem() {
        return game.problem();
    }

    int steps() {
        return problem().steps();
    }

    GeneralGda method() {
        return new GeneralGda(
                BentMapping.of(problem()),
                problem().y(),
                problem().mu(),
                problem().eta());
    }

    GeneralGda.State start() {
        return new GeneralGda.State(problem().theta0(), problem().d0());
    }

    ContractionTheorem theorem() {
        return new ContractionTheorem(method(), start(), game.beta(), game.epsilon());
    }

    /** Returns {@code f(θ) − y} at an answer. */
    Vector residual(Point answer) {
        return method().residual(answer.vector("theta"));
    }

    /** Returns the linearized state at the same time. */
    GeneralGda.State linearized() {
        return theorem().linearized().run(start(), steps());
    }

    @Override
    public String toString() {
        return "after %d steps: %s, beta = %s, epsilon = %s".formatted(steps(), problem(), game.beta(), game.epsilon());
    }
}
