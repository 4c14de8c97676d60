/**
 * Solvers of Hidden Convexity's formulations: closed forms where the paper (or this suite) has one, each answer with the dual point that
 * proves it.
 *
 * <pre>{@code
 * MeanShrinkage                Theorem 2.1, linear discriminator
 * SpectralThresholding         Theorem 2.1, eq. (4)
 * CentredThresholding          Corollary 3.3 (closed form ours)
 * LinearMeanShrinkage          eq. (13)
 * LinearSpectralThresholding   eq. (15)
 * CoupledAscent                Theorem 2.1 with a ReLU discriminator, eq. (16)
 * FixedMultiplierCuts          appendix D.3
 * CappedMeanShrinkage          Corollary C.1 (closed form ours)
 * ReluGeneratorFitting         eq. (5), (6), Lemma C.1: GaugeProgram, GaugeBarrier, ExtremeSupport
 * SpectralLevelling            eq. (36) (closed form ours)
 * BestDiscriminator            Lemmas 3.1, C.2, Corollaries 3.1, 3.2, C.2
 * PiecewiseMeanMaximum         eq. (12), Corollary C.3
 * HeadTailMaximum              eq. (7) against eq. (39)
 * TwoSidedClipping             eq. (39) with Rg = ‖w‖_p^p (closed form ours)
 * SortedProjection             eq. (39) with an asymmetric Rg
 * HeadTailVertices             eq. (17), (19)
 * NoiseLift                    Theorem 4.2, appendix F.2
 * PolynomialLeastSquares       Theorem 4.2, its number of neurons (ours)
 * RegionEnumeration            Section 1, hyperplane arrangements
 * BalancedRescaling            appendix D.1
 * }</pre>
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code arrangement}, {@code polytope}, {@code problem}.
 */
@NullMarked
package org.convexgan.wgan;

import org.jspecify.annotations.NullMarked;
