/**
 * Discriminators of Dualing GANs solved to optimality, each answer with the multipliers that prove it.
 *
 * <pre>{@code
 * DampedNewton          eq. (2), (3), Claim 1
 * RegularizedLogistic   the strictly convex program of Claim 1, with offsets and a linear term
 * BoxPathFollowing      section 3.1, hinge loss (program ours)
 * SteepestStep          section 3.2 (A)
 * SecularNewton         section 3.2 (B), Claim 2, eq. (5)
 * AcceptanceRatio       eq. (22)
 * StableSoftmax         appendix E.1, RBF features (gradient ours)
 * RadialFeatures        appendix E.1
 * DualGan, DualCurve    section 3.1, the generator's side
 * CertifiedAscent       section 3.1, line search
 * AdamAscent            section 4.1
 * RingSetting           section 4.1, appendix E.1
 * SensitivityTrial      section 4.1, Table 1, reduced
 * Opponent              section 4.1, dual and standard GAN
 * SampleGradient        gradient of the optimal value with respect to the samples (section 3.1)
 * }</pre>
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code problem}, {@code training}.
 */
@NullMarked
package org.convexgan.dualing;

import org.jspecify.annotations.NullMarked;
