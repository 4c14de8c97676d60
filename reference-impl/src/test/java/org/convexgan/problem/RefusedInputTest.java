package org.convexgan.problem;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convexgan.arrangement.Arc;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.linalg.Cholesky;
import org.convexgan.linalg.ConeConstraint;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Scalar;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every door refuses bad input, naming the argument, the rule and the value. */
class RefusedInputTest {
    private static final Matrix X = Matrix.ofRows(new double[] {1, 2}, new double[] {3, 4});
    private static final Vector LINE = Vector.of(-1, 0, 1);

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("beta must be finite and > 0, but was NaN", () -> new MeanMatching(X, 2, Double.NaN)),
                refusal("beta must be finite and > 0, but was 0.0", () -> new MeanMatching(X, 2, 0)),
                refusal("rows must be >= 1, but was 0", () -> new MeanMatching(X, 0, 1)),
                refusal("beta must be finite and > 0, but was -1.0", () -> new CovarianceMatching(X, 2, -1)),
                refusal(
                        "beta must be finite and > 0, but was Infinity",
                        () -> new CovarianceMatching(X, 2, Double.POSITIVE_INFINITY)),
                refusal("rows must be >= 1, but was -3", () -> new CovarianceMatching(X, -3, 1)),
                refusal("rows must be >= 1, but was 0", () -> new MeanAndCovarianceMatching(X, 0, 1)),
                refusal(
                        "beta must be finite and > 0, but was NaN",
                        () -> new MeanAndCovarianceMatching(X, 2, Double.NaN)),
                refusal("betaG must be finite and > 0, but was 0.0", () -> new MeanMatchingLinearGenerator(X, X, 1, 0)),
                refusal("beta must be finite and > 0, but was 0.0", () -> new MeanMatchingLinearGenerator(X, X, 0, 1)),
                refusal(
                        "betaG must be finite and > 0, but was NaN",
                        () -> new CovarianceMatchingLinearGenerator(X, X, 1, Double.NaN)),
                refusal(
                        "beta must be finite and > 0, but was -0.5",
                        () -> new CovarianceMatchingLinearGenerator(X, X, -0.5, 1)),
                refusal("betaG must be finite and > 0, but was -1.0", () -> new NormConstrainedMean(X, 1, -1)),
                refusal("rows must be >= 1, but was 0", () -> new NormConstrainedMean(X, 0, 1)),
                refusal(
                        "G must have %d rows (those of Z), but was 3x1".formatted(X.rows()),
                        () -> new ReluGeneratorFit(X, Matrix.zeros(3, 1))),
                refusal("betaG must be finite and > 0, but was 0.0", () -> new NormConstrainedCovariance(X, 1, 0)),
                refusal("rows must be >= 1, but was 0", () -> new NormConstrainedCovariance(X, 0, 1)),
                refusal("p must be finite and >= 1.0, but was 0.5", () -> new OneDimensionalRelu(LINE, 1, 0.5)),
                refusal("p must be finite and >= 1.0, but was NaN", () -> new OneDimensionalRelu(LINE, 1, Double.NaN)),
                refusal(
                        "p must keep p·n·max|x|^p finite, but was 1000.0",
                        () -> new OneDimensionalRelu(Vector.of(10), 1, 1000)),
                refusal("x must have at least one entry, but was ()", () -> new OneDimensionalRelu(Vector.of(), 1, 2)),
                refusal("beta must be finite and > 0, but was 0.0", () -> new OneDimensionalRelu(LINE, 0, 2)),
                refusal(
                        "row 1 of X must not be zero, but was zero",
                        () -> new Arrangement(Matrix.ofRows(new double[] {1, 0}, new double[] {0, 0}))),
                refusal(
                        "X must have at most 1000000 bits in Cover's number of patterns, but was 20971520",
                        () -> new Arrangement(Matrix.identity(20))),
                refusal(
                        "limit must be >= 1, but was 0",
                        () -> org.convexgan.arrangement.Arrangement.of(X).regions(0)),
                refusal(
                        "G must have 2 columns, but was 3",
                        () -> org.convexgan.arrangement.Arrangement.joint(X, Matrix.zeros(1, 3))),
                refusal(
                        "rank must be between 1 and n = 2, but was 3",
                        () -> org.convexgan.arrangement.Arrangement.coverCount(2, 3)),
                refusal("n must be >= 0, but was -1", () -> org.convexgan.arrangement.Arrangement.coverCount(-1, 0)),
                refusal("size must be between 0 and 20, but was 21", () -> SignPattern.all(21)),
                refusal("u must have 2 entries, but was 3", () -> SignPattern.from(X, LINE)),
                refusal(
                        "i must be between 0 and 1, but was 2",
                        () -> SignPattern.of(true, false).bit(2)),
                refusal(
                        "part must lie in 0..2, but was 1..3",
                        () -> SignPattern.of(true, false).part(1, 3)),
                refusal("to must be at most half a turn beyond 1.0, but was 1.0", () -> new Arc(1, 1)),
                refusal("from must be finite, but was NaN", () -> new Arc(Double.NaN, 1)),
                refusal("x must be sorted, but was (1, 0)", () -> new PolytopeVertices(Vector.of(1, 0), 1)),
                refusal("x must have 1 to 20 entries, but was 0", () -> new PolytopeVertices(Vector.of(), 1)),
                refusal("x must have 1 to 20 entries, but was 21", () -> new PolytopeVertices(Vector.zeros(21), 1)),
                refusal("beta must be finite and > 0, but was NaN", () -> new PolytopeVertices(LINE, Double.NaN)),
                refusal(
                        "target must have 3 entries (size of x), but was 1",
                        () -> new OneDimensionalReluTarget(LINE, 1, Vector.of(0))),
                refusal(
                        "w must have 3 entries (size of x), but was 2",
                        () -> new OneDimensionalDiscriminatorValue(LINE, Vector.of(0, 1))),
                refusal(
                        "G must have 2 columns (features of X), but was 1x3",
                        () -> new DiscriminatorSupremum(X, Matrix.zeros(1, 3), Activation.LINEAR, 0, 1)),
                refusal(
                        "activation must be linear or quadratic for more than one feature, but was RELU",
                        () -> new DiscriminatorSupremum(X, X, Activation.RELU, 0, 1)),
                refusal(
                        "beta must be finite and >= 0, but was -1.0",
                        () -> new DiscriminatorSupremum(X, X, Activation.LINEAR, -1, 1)),
                refusal(
                        "neurons must be >= 1, but was 0",
                        () -> new DiscriminatorSupremum(X, X, Activation.LINEAR, 0, 0)),
                refusal(
                        "W must be 2x2 (columns of Z and of X), but was 2x1",
                        () -> new CoupledGameValue(X, X, Matrix.zeros(2, 1), 1)),
                refusal(
                        "rows of X and Z must be at most 10 together, but was 11",
                        () -> new CoupledGameValue(X, Matrix.zeros(9, 2), X, 1)),
                refusal("beta must be finite and > 0, but was 0.0", () -> new CoupledGameValue(X, X, X, 0)),
                refusal(
                        "pattern must have 4 bits (samples), but was 2",
                        () -> PatternCell.of(X, X, SignPattern.of(true, false))),
                refusal(
                        "lambda must be 16x2 (cells, rows of G), but was 2x2",
                        () -> new FixedMultiplierProgram(X, X, X, 1)),
                refusal(
                        "mu must be 16x2 (cells, rows of G), but was 16x1",
                        () -> new FixedMultiplierProgram(X, Matrix.zeros(16, 2), Matrix.zeros(16, 1), 1)),
                refusal(
                        "lambda must be finite and >= 0, but was -0.5",
                        () -> new FixedMultiplierProgram(
                                Matrix.of(1, 1, 1), Matrix.of(4, 1, 0, 1, -0.5, 0), Matrix.zeros(4, 1), 1)),
                refusal(
                        "lambda must have at most 6 columns, but was 7",
                        () -> new FixedMultiplierProgram(X, Matrix.zeros(1, 7), X, 1)),
                refusal(
                        "beta must be finite and > 0, but was Infinity",
                        () -> new FixedMultiplierProgram(
                                Matrix.of(1, 1, 1), Matrix.zeros(4, 1), Matrix.zeros(4, 1), Double.POSITIVE_INFINITY)),
                refusal(
                        "pg must have 3 entries (size of pd), but was 1",
                        () -> new DivergenceDual(DivergenceRow.KL, Vector.of(1, 1, 1), Vector.of(1), 1)),
                refusal(
                        "pd must be finite and > 0, but was 0.0",
                        () -> new DivergenceDual(DivergenceRow.KL, Vector.of(0), Vector.of(1), 1)),
                refusal(
                        "pg must be finite and > 0, but was -0.5",
                        () -> new DivergenceDual(DivergenceRow.JS, Vector.of(1), Vector.of(-0.5), 1)),
                refusal(
                        "pg/pd must be between 1.0E-15 and 1.0E15, but was 1.0E-16",
                        () -> new DivergenceDual(DivergenceRow.JS, Vector.of(1), Vector.of(1e-16), 1)),
                refusal(
                        "eps must be finite and > 0, but was 0.0",
                        () -> new DivergenceDual(DivergenceRow.APPROXIMATE_WGAN, Vector.of(1), Vector.of(1), 0)),
                refusal(
                        "X must have 2 columns (columns of G), but was 1",
                        () -> new KernelTargetGradient(X, Matrix.of(1, 1, 1), Vector.of(0.5), 1, 1)),
                refusal(
                        "D must have 2 entries (rows of X), but was 1",
                        () -> new KernelTargetGradient(X, X, Vector.of(0.5), 1, 1)),
                refusal(
                        "D must be > 0 and < 1, but was 1.0",
                        () -> new KernelTargetGradient(X, X, Vector.of(0.5, 1), 1, 1)),
                refusal(
                        "a must be finite and > 0, but was 0.0",
                        () -> new KernelTargetGradient(X, X, Vector.of(0.5, 0.5), 0, 1)),
                refusal(
                        "s must be finite and > 0, but was -1.0",
                        () -> new KernelTargetGradient(X, X, Vector.of(0.5, 0.5), 1, -1)),
                refusal(
                        "nodes must ascend without ties, but was (0, 0)",
                        () -> new CriticOnLine(
                                AdversarialLoss.GAN, Vector.zeros(2), Vector.zeros(2), Vector.zeros(2), 1)),
                refusal(
                        "pd must be finite and >= 0, but was -1.0",
                        () -> new CriticOnLine(AdversarialLoss.GAN, Vector.of(0), Vector.of(-1), Vector.of(1), 1)),
                refusal(
                        "pg must sum to the sum of pd, 1.0, but was 2.0",
                        () -> new CriticOnLine(AdversarialLoss.WGAN, Vector.of(0), Vector.of(1), Vector.of(2), 1)),
                refusal(
                        "sum of pd must be finite and > 0, but was 0.0",
                        () -> new CriticOnLine(AdversarialLoss.GAN, Vector.of(0), Vector.of(0), Vector.of(0), 1)),
                refusal(
                        "lipschitz must be finite and > 0, but was 0.0",
                        () -> new CriticOnLine(AdversarialLoss.WGAN, Vector.of(0), Vector.of(1), Vector.of(1), 0)),
                refusal(
                        "cone must have 1 columns (size of offset), but had 2",
                        () -> new ConeConstraint(Vector.of(1), Vector.of(1), X)),
                refusal("other must have 2 columns, but was 1x3", () -> X.above(Matrix.zeros(1, 3))),
                refusal(
                        "W1 must have 2 rows (columns of Z), but was 3x1",
                        () -> new PolynomialLift(X, Matrix.zeros(3, 1), X, 1, 1, 1)),
                refusal(
                        "W2 must have 1 rows (columns of W1), but was 2x2",
                        () -> new PolynomialLift(X, Matrix.zeros(2, 1), X, 1, 1, 1)),
                refusal("a must be finite, but was NaN", () -> new PolynomialLift(X, X, X, Double.NaN, 1, 1)),
                refusal(
                        "b must be finite, but was Infinity",
                        () -> new PolynomialLift(X, X, X, 1, Double.POSITIVE_INFINITY, 1)),
                refusal(
                        "W1 must have 2 rows (columns of Z), but was 1x2",
                        () -> new PolynomialGeneratorFit(X, Matrix.zeros(1, 2), X, 1, 1, 1)),
                refusal(
                        "W must have 7 rows (features of the lifted noise), but was 2x2",
                        () -> new PolynomialGeneratorFit(X, X, X, 1, 1, 1)),
                refusal(
                        "c must be finite, but was -Infinity",
                        () -> new PolynomialGeneratorFit(X, X, Matrix.zeros(7, 1), 1, 1, Double.NEGATIVE_INFINITY)),
                refusal(
                        "G must have 2 columns (features of X), but was 1x3",
                        () -> new ReluDiscriminatorValue(X, Matrix.zeros(1, 3))),
                refusal(
                        "X and G must have at most 100000 joint cells by Cover's count, but was 1048576",
                        () -> new ReluDiscriminatorValue(Matrix.identity(20), Matrix.zeros(1, 20))),
                refusal("C must be finite and > 0, but was 0.0", () -> new LogisticDual(X, X, 0)),
                refusal("C must be finite and > 0, but was NaN", () -> new LogisticDual(X, X, Double.NaN)),
                refusal(
                        "C must be finite and > 0, but was Infinity",
                        () -> new HingeDual(X, X, Double.POSITIVE_INFINITY)),
                refusal("C must be finite and > 0, but was -1.0", () -> new HingeDual(X, X, -1)),
                refusal(
                        "G must have 2 columns (features of X), but was 2x1",
                        () -> new LogisticDual(X, Matrix.zeros(2, 1), 1)),
                refusal(
                        "gradient must have 3 entries (size of w), but was 2",
                        () -> new TrustRegionCost(LINE, Vector.of(1, 2), 0, 1)),
                refusal("f must be finite, but was NaN", () -> new TrustRegionCost(LINE, LINE, Double.NaN, 1)),
                refusal("delta must be finite and > 0, but was 0.0", () -> new TrustRegionCost(LINE, LINE, 0, 0)),
                refusal(
                        "Jx must be 1x3 (sizes of Fx and w), but was 2x2",
                        () -> new TrustRegionScore(LINE, Vector.of(1), Vector.of(1), X, X, 1, 1)),
                refusal(
                        "Jz must be 1x2 (sizes of Fz and w), but was 2x2",
                        () -> new TrustRegionScore(Vector.of(1, 2), Vector.of(1, 2), Vector.of(1), X, X, 1, 1)),
                refusal(
                        "C must be finite and > 0, but was -1.0",
                        () -> new TrustRegionScore(Vector.of(1, 2), Vector.of(1, 2), Vector.of(1, 2), X, X, -1, 1)),
                refusal(
                        "delta must be finite and > 0, but was Infinity",
                        () -> new TrustRegionScore(
                                Vector.of(1, 2), Vector.of(1, 2), Vector.of(1, 2), X, X, 1, Double.POSITIVE_INFINITY)),
                refusal("scalar must be finite, but was NaN", () -> new Scalar(Double.NaN)),
                refusal("T must be finite and > 0, but was 0.0", () -> new SoftmaxFeatures(X, X.row(0), X.row(0), 0)),
                refusal(
                        "x must have 2 entries (columns of anchors), but was 3",
                        () -> new SoftmaxFeatures(X, LINE, X.row(0), 1)),
                refusal("w must have 2 entries (anchors), but was 3", () -> new SoftmaxFeatures(X, X.row(0), LINE, 1)),
                refusal("least must be finite and > 0, but was 0.0", () -> Cholesky.of(X, 0)),
                refusal("matrix must be square, but was 1x2", () -> Cholesky.of(Matrix.zeros(1, 2), 1)),
                refusal(
                        "vector must have 2 entries, but had 3",
                        () -> Cholesky.of(X, 1).solve(LINE)),
                refusal("matrix entry (1, 0) must be finite, but was NaN", () -> Matrix.of(2, 1, 0, Double.NaN)),
                refusal("matrix must have at least one row and one column, but was 0x2", () -> Matrix.of(0, 2)),
                refusal("a 2x2 matrix must have 4 entries, but had 3", () -> Matrix.of(2, 2, 1, 2, 3)),
                refusal(
                        "rows must have the same length, but had 2 and 1",
                        () -> Matrix.ofRows(new double[2], new double[1])),
                refusal(
                        "vector entry 1 must be finite, but was -Infinity",
                        () -> Vector.of(0, Double.NEGATIVE_INFINITY)),
                refusal("right factor must have 2 rows, but was 3x1", () -> X.times(Matrix.zeros(3, 1))),
                refusal("vector must have 2 entries, but had 3", () -> X.times(LINE)),
                refusal("matrices must have the same shape, but were 2x2 and 1x2", () -> X.plus(Matrix.zeros(1, 2))),
                refusal(
                        "matrix must be square, but was 1x2",
                        () -> Matrix.zeros(1, 2).trace()),
                refusal("vectors must have the same size, but had 3 and 1", () -> LINE.dot(Vector.of(1))));
    }

    private static Arguments refusal(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void bad_input_is_refused_with_argument_rule_and_value(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
