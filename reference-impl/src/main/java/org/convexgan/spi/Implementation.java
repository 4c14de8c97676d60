package org.convexgan.spi;

import java.util.Set;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;

/** Answers problems. This is all that a rival implements; it is given data and definition, never an expected value. */
public interface Implementation {

    /** Returns the name shown in reports. */
    String name();

    /** Returns the wire names of the problems it answers; others are not asked. */
    Set<String> problems();

    /** Returns an answer to a problem, {@code unsupported} if the formulation is not implemented. */
    Answer solve(Problem problem);
}
