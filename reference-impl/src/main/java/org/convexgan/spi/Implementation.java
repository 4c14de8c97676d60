package org.convexgan.spi;

import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;

/** Answers problems. This is all that a rival implements; it is given data and definition, never an expected value. */
public interface Implementation {

    /** Returns the name shown in reports. */
    String name();

    /** Returns an answer to a problem, {@code unsupported} if the formulation is not implemented. */
    Answer solve(Problem problem);
}
