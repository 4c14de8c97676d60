package org.convexgan.wgan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;

/**
 * Carathéodory's theorem as an algorithm: a nonnegative combination of vectors, turned into one of independent vectors that does not
 * cost more.
 *
 * <pre>{@code
 * Σ ν_j·p_j = 0, Σ c_j·ν_j ≤ 0   ⇒   Σ (t_j + α·ν_j)·p_j does not depend on α; the largest α ≥ 0 with t + α·ν ≥ 0 drops a vector
 * }</pre>
 */
final class ExtremeSupport {
    /** Smallest singular value of unit vectors below which they count as dependent. */
    private static final double DEPENDENT = 1e-11;

    private ExtremeSupport() {}

    /**
     * A vector with its weight.
     *
     * @param index its place among those given
     * @param unit the vector, with norm 1
     * @param weight {@code ≥ 0}
     * @param cost {@code c_j > 0}, per unit of weight
     */
    record Term(int index, Vector unit, double weight, double cost) {}

    /** Returns terms with independent vectors and the same combination, in the order of their indices. */
    static List<Term> of(List<Term> terms) {
        List<Term> kept = new ArrayList<>(terms);
        kept.sort(Comparator.comparingDouble(Term::weight));
        int dimension = terms.isEmpty() ? 0 : terms.get(0).unit().size();
        boolean dependent = true;
        while (dependent && kept.size() > 1) {
            List<Term> front = kept.subList(0, Math.min(kept.size(), dimension + 1));
            double[][] vectors =
                    front.stream().map(term -> term.unit().toArray()).toArray(double[][]::new);
            ThinSvd svd = ThinSvd.of(padded(vectors));
            int last = front.size() - 1;
            dependent = svd.values().get(last) <= DEPENDENT;
            if (dependent) {
                shift(front, svd.right().column(last));
            }
        }
        kept.sort(Comparator.comparingInt(Term::index));
        return kept;
    }

    /** Returns the vectors as columns, with zero rows so that there are as many right singular vectors as columns. */
    private static Matrix padded(double[][] vectors) {
        Matrix columns = Matrix.ofRows(vectors).transpose();
        if (columns.rows() >= columns.columns()) {
            return columns;
        }
        return Matrix.diagonal(
                        columns.columns(),
                        columns.rows(),
                        Vector.zeros(columns.rows()).map(zero -> 1).toArray())
                .times(columns);
    }

    /** Moves the weights along a relation of the vectors, at no higher cost, until one of them is 0, and drops it; the list is a view. */
    private static void shift(List<Term> terms, Vector relation) {
        double cost = IntStream.range(0, terms.size())
                .mapToDouble(j -> terms.get(j).cost() * relation.get(j))
                .sum();
        Vector nu = cost > 0 ? relation.times(-1) : relation;
        int dropped = IntStream.range(0, terms.size())
                .filter(j -> nu.get(j) < 0)
                .boxed()
                .min(Comparator.comparingDouble(j -> -terms.get(j).weight() / nu.get(j)))
                .orElseThrow();
        double alpha = -terms.get(dropped).weight() / nu.get(dropped);
        for (int j = 0; j < terms.size(); j++) {
            Term term = terms.get(j);
            double weight = Math.max(0, term.weight() + alpha * nu.get(j));
            terms.set(j, new Term(term.index(), term.unit(), weight, term.cost()));
        }
        terms.remove(dropped);
    }
}
