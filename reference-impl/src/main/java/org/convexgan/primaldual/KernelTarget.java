package org.convexgan.primaldual;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.KernelTargetGradient;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * The target and the gradient of the modified generator loss, in closed form at the current parameters.
 *
 * <pre>{@code
 * p̃(x_i) = p_σ(x_i) − α·f₁(D(x_i))                                                      (PD, eq. (11))
 * ∂/∂g_j = −4α/(σ²·m₁·m₂)·Σ_i f₁(D(x_i))·exp(−‖g_j − x_i‖²/σ²)·(g_j − x_i)              (ours; = (2α/m₁)·Σ f₁·∇p_σ)
 * }</pre>
 *
 * <p>The largest kernel of each sum is taken out of it, so that a sum underflows only if its value does.
 */
@AutoService(Algorithm.class)
public final class KernelTarget implements Solver<KernelTargetGradient> {

    @Override
    public Class<KernelTargetGradient> formulation() {
        return KernelTargetGradient.class;
    }

    @Override
    public Answer solve(KernelTargetGradient problem) {
        Matrix g = problem.generated();
        int reals = problem.realData().rows();
        double[] violation = new double[reals];
        double loss = 0;
        for (int i = 0; i < reals; i++) {
            violation[i] = problem.violation(i);
            loss += problem.a() * violation[i] * (problem.a() * violation[i]) / reals;
        }
        double[] density = new double[reals];
        double[] gradient = new double[g.rows() * g.columns()];
        for (int j = 0; j < g.rows(); j++) {
            double[] exponents = exponents(problem, j);
            addRow(problem, j, exponents, violation, gradient);
            for (int i = 0; i < reals; i++) {
                density[i] += StrictMath.exp(exponents[i]) / g.rows();
            }
        }
        double[] target = new double[reals];
        for (int i = 0; i < reals; i++) {
            target[i] = density[i] - problem.a() * violation[i];
        }
        return Answer.optimal(
                Point.of("target", Vector.of(target), "gradient", Matrix.of(g.rows(), g.columns(), gradient)),
                Point.EMPTY,
                loss);
    }

    private static double[] exponents(KernelTargetGradient problem, int j) {
        Matrix x = problem.realData();
        double[] exponents = new double[x.rows()];
        for (int i = 0; i < exponents.length; i++) {
            for (int c = 0; c < x.columns(); c++) {
                double t = (problem.generated().get(j, c) - x.get(i, c)) / problem.s();
                exponents[i] -= t * t;
            }
        }
        return exponents;
    }

    private static void addRow(
            KernelTargetGradient problem, int j, double[] exponents, double[] violation, double[] gradient) {
        Matrix x = problem.realData();
        double largest = Double.NEGATIVE_INFINITY;
        for (double exponent : exponents) {
            largest = Math.max(largest, exponent);
        }
        double factor = StrictMath.exp(largest)
                * 4
                * problem.a()
                / (problem.s() * x.rows() * problem.generated().rows());
        if (factor == 0) {
            return;
        }
        for (int c = 0; c < x.columns(); c++) {
            double sum = 0;
            for (int i = 0; i < exponents.length; i++) {
                double weight = StrictMath.exp(exponents[i] - largest);
                if (weight > 0) {
                    sum += violation[i] * weight * ((problem.generated().get(j, c) - x.get(i, c)) / problem.s());
                }
            }
            gradient[j * x.columns() + c] = -factor * sum;
        }
    }
}
