import java.util.Set;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;

/** An implementation of one problem, HC eq. (4): keep the eigenvalues of XᵀX above β and subtract β from them. */
public final class ThresholdedScatter implements Implementation {
    @Override
    public String name() {
        return "scatter-java";
    }

    @Override
    public Set<String> problems() {
        return Set.of("covariance-matching");
    }

    @Override
    public Answer solve(Problem problem) {
        CovarianceMatching given = (CovarianceMatching) problem;
        SymmetricEigen scatter = SymmetricEigen.of(given.realData().gram());
        double tie = 1e-10 * scatter.spectralNorm();
        double[] kept = scatter.values().stream()
                .filter(lambda -> lambda > given.beta() + tie)
                .map(lambda -> Math.sqrt(lambda - given.beta()))
                .toArray();
        if (kept.length > given.rows()) {
            return Answer.infeasible(given.feasibility());
        }
        Matrix roots = Matrix.diagonal(given.rows(), given.realData().columns(), kept);
        return Answer.optimal(Point.of("G", roots.times(scatter.vectors().transpose())));
    }
}
