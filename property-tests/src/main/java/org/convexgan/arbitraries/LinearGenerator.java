package org.convexgan.arbitraries;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * A linear generator of chosen samples: {@code Z = [I, a]} and {@code W = [G − a·wᵀ; wᵀ]}, so that {@code ZW = G}.
 *
 * @param noise {@code Z}
 * @param weights {@code W}
 */
record LinearGenerator(Matrix noise, Matrix weights) {
    /** Returns {@code Z = I}, {@code W = G}. */
    static LinearGenerator plain(Matrix g) {
        return new LinearGenerator(Matrix.identity(g.rows()), g);
    }

    /** Returns small dyadic {@code a} and {@code w} for a seed: the products are exact for dyadic {@code G}. */
    static LinearGenerator of(Matrix g, int seed) {
        double[] a = new double[g.rows()];
        double[] w = new double[g.columns()];
        for (int i = 0; i < a.length; i++) {
            a[i] = (seed >> i & 3) - 1;
        }
        for (int j = 0; j < w.length; j++) {
            w[j] = ((seed >> (j + 4) & 3) - 2) / 2.0;
        }
        Matrix rest = g.minus(Vector.of(a).outer(Vector.of(w)));
        double[][] weights = new double[g.rows() + 1][];
        double[][] noise = new double[g.rows()][g.rows() + 1];
        for (int i = 0; i < g.rows(); i++) {
            weights[i] = rest.row(i).toArray();
            noise[i][i] = 1;
            noise[i][g.rows()] = a[i];
        }
        weights[g.rows()] = w;
        return new LinearGenerator(Matrix.ofRows(noise), Matrix.ofRows(weights));
    }
}
