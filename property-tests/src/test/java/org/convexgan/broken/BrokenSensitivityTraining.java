package org.convexgan.broken;

import java.util.function.BiFunction;
import org.convexgan.dualing.Opponent;
import org.convexgan.dualing.SensitivityTrial;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Vector;

/** Wrong trainings with random hyperparameters. */
public enum BrokenSensitivityTraining implements WrongSubject<BiFunction<SensitivityTrial, Opponent, Vector>> {
    UNTRAINED("the generator keeps its initial weights") {
        @Override
        public BiFunction<SensitivityTrial, Opponent, Vector> subject() {
            return (trial, opponent) -> trial.in().start();
        }
    },
    COLLAPSED("the same sample for all noise, in the centre of the ring") {
        @Override
        public BiFunction<SensitivityTrial, Opponent, Vector> subject() {
            return (trial, opponent) -> trial.in().start().times(0);
        }
    };

    private final String fault;

    BrokenSensitivityTraining(String fault) {
        this.fault = fault;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return Check.VALUE;
    }
}
