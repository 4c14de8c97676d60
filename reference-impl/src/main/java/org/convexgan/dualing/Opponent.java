package org.convexgan.dualing;

import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.Point;
import org.convexgan.training.Adam;

/** Whom a generator is trained against on minibatches (DG, section 4.1). */
public enum Opponent {
    /** The discriminator that is optimal for the batch. */
    OPTIMAL {
        @Override
        Player start(int features, double stepSize) {
            return new DampedNewton()::solve;
        }
    },
    /** A discriminator that takes one step of Adam for each of the generator: the usual GAN. */
    ALTERNATING {
        @Override
        Player start(int features, double stepSize) {
            double[] w = new double[features];
            Adam adam = new Adam(features, stepSize);
            return batch -> {
                adam.step(w, slope(batch, Vector.of(w)).toArray());
                Point primal = Point.of("w", Vector.of(w));
                Vector pulls = fooled(batch, primal.vector("w"));
                return Answer.optimal(primal, batch.multipliers(pulls), batch.objective(primal));
            };
        }
    };

    /** Answers batch after batch. */
    interface Player {
        /** Returns weights {@code w}, and as multipliers {@code 2n·λ_i = σ(−score_i)}, which is how strongly each sample pulls. */
        Answer answer(LogisticDual batch);
    }

    abstract Player start(int features, double stepSize);

    /** Returns {@code σ(−a_iᵀw)} for the signed samples {@code a_i}. */
    private static Vector fooled(LogisticDual batch, Vector w) {
        return batch.signedSamples().times(w).map(score -> LogisticLoss.sigmoid(-score));
    }

    /** Returns the gradient {@code C·w − Σ σ(−a_iᵀw)·a_i/(2n)} of the primal value. */
    private static Vector slope(LogisticDual batch, Vector w) {
        Vector pull = batch.signedSamples().transpose().times(fooled(batch, w));
        return w.times(batch.c()).minus(pull.times(1.0 / batch.samples()));
    }
}
