/**
 * OP's game between a one-hidden-layer generator and a linear discriminator, and gradient descent-ascent on it.
 *
 * <pre>{@code
 * f(W) = (1/n)·Σ V·φ(W·z_i)                              MeanGenerator
 * (33), (34)  J(W), J(W)·J(W)ᵀ; Lemma A.6, mean        LayerJacobian, JacobianLaw
 * (2), (3)    L(W, d), simultaneous and alternating      DescentAscent, StepRule, GdaPath, GdaTrajectorySolver
 * (5), floor of the error                                ConeProjection
 * Thm 2.1     k, σ_v, σ_w, σ_z; step of the theorems     GaussianSetup
 * (4), (6)    bounds of Theorems 2.1 and 2.2           PrintedTheorem, ConvergenceTheorem, ProofSizes
 * ours        rates across widths                     WidthStudy, WidthRun, GdaTraining, GdaCourse, DecayRate
 * (19), (20)  linearization, Lemmas A.1-A.3              LinearizedGda, LinearStability, LazyRegime
 * Thm A.4     general mappings, (24)-(28); Thm 2.3       SmoothMapping, BentMapping, GeneralGda, SmoothGdaSolver, ContractionTheorem
 * Lemma A.5   discrete Gronwall inequality               GronwallProduct
 * Lemma A.9   change of the Jacobian on a ball           CheapestFlips, PerturbationBound
 * }</pre>
 *
 * <p>Signs are those of (7)-(13): {@code r = f(W) − x̄}, {@code d' = (1 − μ)·d + μ·r}, {@code W' = W − η·Jᵀd}; the {@code d} of (2) is minus this
 * one. {@code φ = max(0, ·)} with {@code φ'(0) = 1}. Shapes: {@code V} is m×k, {@code Z} n×d with one noise vector per row, {@code W} k×d;
 * {@code ‖W‖} is the Frobenius norm.
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code problem}.
 */
@NullMarked
package org.convexgan.overparam;

import org.jspecify.annotations.NullMarked;
