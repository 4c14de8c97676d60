package org.convexgan.arrangement;

import org.convexgan.linalg.Vector;

/**
 * An open cone {@code {u : (2H − I)Xu > 0}} on which every sample is strictly active or inactive (zero rows aside).
 *
 * @param pattern which samples are active
 * @param interior a unit vector strictly inside, away from the walls, though not the most central one
 */
public record Region(SignPattern pattern, Vector interior) {}
