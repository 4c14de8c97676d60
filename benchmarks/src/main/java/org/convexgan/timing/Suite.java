package org.convexgan.timing;

import java.util.List;
import java.util.Locale;

/** What can be timed. */
public enum Suite {
    /** Every solver and what judging its answers takes, by JMH. */
    MICRO,
    /** Chosen solvers over their sizes, by JMH. */
    SCALING,
    /** Question to answer through the doors of the conformance kit. */
    CONFORMANCE,
    /** The reference beside libraries of Python that the user has installed. */
    PEERS,
    /** ProCoGAN by each engine. */
    PIPELINE;

    List<TimedCase> cases(Profile profile, List<String> python) {
        return switch (this) {
            case MICRO -> JmhSuite.micro(profile);
            case SCALING -> JmhSuite.scaling(profile);
            case CONFORMANCE -> DoorSuite.cases(profile);
            case PEERS -> new PeerSuite(python).cases(profile);
            case PIPELINE -> PipelineSuite.cases(profile);
        };
    }

    /** Returns the word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
