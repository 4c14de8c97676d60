package org.convexgan.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;

/**
 * The smallest two-layer ReLU generator with a given output.
 *
 * <pre>{@code
 * p* = min ‖W₁‖²_F + ‖W₂‖²_F   s.t.  (ZW₁)_+W₂ = G                                       (HC, eq. 5)
 *    = 2·min Σ‖u_j‖‖g_j‖       s.t.  Σ(Zu_j)_+g_jᵀ = G                                   (HC, eq. 6, where the factor 2 is missing)
 * d* = max 2⟨Λ, G⟩             s.t.  ‖Λᵀ(Zu)_+‖ ≤ 1 for all ‖u‖ ≤ 1                      (HC, Lemma C.1)
 * }</pre>
 *
 * <p>Feasible if and only if the columns of {@code G} lie in the {@linkplain ReluSpan span of all features}, whatever the width; {@code n_f·d_r}
 * neurons then suffice at the optimum (Carathéodory).
 *
 * @param noise {@code Z}, n_f×d_f
 * @param generated {@code G}, n_f×d_r
 */
public record ReluGeneratorFit(
        @Symbol("Z") Matrix noise, @Symbol("G") Matrix generated) implements Problem {
    public ReluGeneratorFit {
        Require.that(
                generated.rows() == noise.rows(),
                "G",
                "have %d rows (those of Z)".formatted(noise.rows()),
                generated.rows() + "x" + generated.columns());
    }

    @Override
    public String claim() {
        return "HC-LC.1";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(c·P·Z·Q, a·P·G·R) = (a/c)·p*(Z, G)   for a, c = 2^k, P a permutation, Q, R signed permutations
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        Matrix joint = symmetry.reorder(besides(noise, generated));
        Matrix z = symmetry.features(noise.columns()).apply(columns(joint, 0, noise.columns()), symmetry.powerOfTwo());
        Matrix g = symmetry.features(generated.columns())
                .apply(columns(joint, noise.columns(), joint.columns()), symmetry.powerOfTwo());
        return Optional.of(new ReluGeneratorFit(z, g));
    }

    private static Matrix besides(Matrix a, Matrix b) {
        double[][] rows = new double[a.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(a.row(i).toArray(), a.columns() + b.columns());
            System.arraycopy(b.row(i).toArray(), 0, rows[i], a.columns(), b.columns());
        }
        return Matrix.ofRows(rows);
    }

    private static Matrix columns(Matrix a, int from, int to) {
        double[][] rows = new double[a.rows()][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(a.row(i).toArray(), from, to));
        return Matrix.ofRows(rows);
    }

    @Override
    public List<Field> primalFields() {
        return List.of(
                Field.matrix("W1", noise.columns(), Field.ANY), Field.matrix("W2", Field.ANY, generated.columns()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.matrix("Lambda", generated.rows(), generated.columns()));
    }

    @Override
    public Feasibility feasibility() {
        return ReluSpan.of(noise).reach(generated);
    }

    @Override
    public double objective(Point primal) {
        Matrix w1 = primal.matrix("W1");
        Matrix w2 = primal.matrix("W2");
        return w1.inner(w1) + w2.inner(w2);
    }

    /** Returns the output {@code (ZW₁)_+W₂} of a network. */
    public Matrix output(Point primal) {
        double[] hidden = noise.times(primal.matrix("W1")).toArray();
        Arrays.setAll(hidden, k -> Math.max(0, hidden[k]));
        return Matrix.of(noise.rows(), primal.matrix("W1").columns(), hidden).times(primal.matrix("W2"));
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(
                new Residual("(ZW₁)_+W₂ = G", output(primal).minus(generated).maxAbs(), generated.maxAbs()));
    }

    @Override
    public double dualBound(Point dual) {
        return 2 * dual.matrix("Lambda").inner(generated);
    }

    @Override
    public double primalPrice(Point dual) {
        return 2 * Arrays.stream(dual.matrix("Lambda").toArray()).map(Math::abs).sum();
    }

    @Override
    public boolean isDecidable() {
        return LargestResponse.isExact(noise);
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        double largest = LargestResponse.of(noise).maximum(dual.matrix("Lambda"));
        return List.of(Residual.ofAtMost("‖Λᵀ(Zu)_+‖ ≤ 1 for ‖u‖ ≤ 1", largest, 1, 0));
    }
}
