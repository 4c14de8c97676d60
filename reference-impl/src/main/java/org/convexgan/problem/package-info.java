/**
 * Every formulation as a record: data, objective, constraint residuals and dual bound, and nothing that computes an optimum. This is what
 * a rival implementation receives and what the judge recomputes an answer from.
 *
 * <p>Notation: {@code X} real data ({@code realData}, n_r×d_r), {@code Z} noise (n_f×d_f), {@code S = XᵀX}, {@code s = Xᵀ1},
 * {@code z = Zᵀ1}, {@code C = S − s·sᵀ/n_f}. All sums are sums, not means.
 *
 * <pre>{@code
 * eq. (4), Theorem 2.1        CovarianceMatching
 * Theorem 2.1, linear         MeanMatching
 * eq. (11), Corollary 3.3     MeanAndCovarianceMatching
 * eq. (13)                    MeanMatchingLinearGenerator
 * eq. (14), (15)              CovarianceMatchingLinearGenerator
 * Theorem 2.1, ReLU; eq. (16) CoupledGameValue, PatternCell
 * eq. (36)                    NormConstrainedCovariance
 * Corollary C.1               NormConstrainedMean
 * eq. (5), (6), Lemma C.1     ReluGeneratorFit, LargestResponse (dual constraint), ReluSpan (what can be generated)
 * Lemmas 3.1, C.2             DiscriminatorSupremum
 * eq. (12), Corollary C.3     ReluDiscriminatorValue, PiecewiseMeans
 * eq. (39)                    OneDimensionalRelu, OneDimensionalReluTarget, OneDimensionalDiscriminatorValue
 * eq. (7), (17), (19)         PolytopeVertices
 * Theorem 4.2, appendix F.2   PolynomialActivation, PolynomialLift, PolynomialGeneratorFit
 * Section 1, patterns         Arrangement
 * appendix D.1                WeightRescaling
 * appendix D.3                FixedMultiplierProgram
 * PD, Theorem 1                SaddleTrajectory, StepSizes, Driver, Form
 * PD, (9), Theorem 2           FiniteGanTrajectory
 * PD, Table 1                 DivergenceRow, DivergenceDual
 * PD, Algorithm 1             KernelTargetGradient
 * PD, Claim 1                 CriticOnLine, AdversarialLoss
 * DG, eq. (2), (3), Claim 1   LogisticDual, LogisticLoss
 * DG, section 3.1, hinge      HingeDual
 * DG, section 3.2             TrustRegionCost, TrustRegionScore
 * DG, appendix E.1            SoftmaxFeatures
 * OP, eqs. (19), (20), Lemmas A.1-A.3   LinearGda, GdaBlock, UpdateOrder
 * OP, (12), Theorem A.4        SmoothGda
 * OP, Lemma A.5                DiscreteGronwall
 * OP, (3)                     GdaTrajectory
 * OP, (5)                     ConeFloor
 * OP, Lemma A.9                ActivationFlips
 * }</pre>
 *
 * <p>Trajectories are {@link Recurrence}s. Those of PD are judged by {@code Replay}: the recurrence with 31 digits, and a bound on what rounding does to it.
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code arrangement}, {@code polytope}.
 */
@NullMarked
package org.convexgan.problem;

import org.jspecify.annotations.NullMarked;
