package org.convexgan.broken;

import java.util.function.UnaryOperator;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.Rules;

/** Wrong choices of the orthogonal factor. */
public enum BrokenAlignment implements WrongSubject<UnaryOperator<Matrix>> {
    TRANSPOSED("returns the transpose", Check.VALUE) {
        @Override
        Matrix factor(Matrix m) {
            return Rules.procrustes(m).transpose();
        }
    },
    NONE("returns the identity", Check.VALUE) {
        @Override
        Matrix factor(Matrix m) {
            return Matrix.identity(m.rows());
        }
    },
    UNRELATED("aligns with samples that have nothing to do with the images", Check.VALUE) {
        @Override
        Matrix factor(Matrix m) {
            return Rules.procrustes(new NoiseStream(m.rows()).block(0, m.rows(), 0, m.rows()));
        }
    },
    REFLECTED("reverses every direction", Check.VALUE) {
        @Override
        Matrix factor(Matrix m) {
            return Rules.procrustes(m).times(-1);
        }
    },
    NOT_ORTHOGONAL("scales the aligned factor by 1.05", Check.PRIMAL_FEASIBILITY) {
        @Override
        Matrix factor(Matrix m) {
            return Rules.procrustes(m).times(1.05);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenAlignment(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract Matrix factor(Matrix m);

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    @Override
    public UnaryOperator<Matrix> subject() {
        return this::factor;
    }
}
