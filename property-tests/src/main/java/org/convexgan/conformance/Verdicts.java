package org.convexgan.conformance;

/** The verdicts as the ledger spells them. */
final class Verdicts {
    static final String PASS = "PASS";
    static final String FAIL = "FAIL";
    static final String UNSUPPORTED = "UNSUPPORTED";
    static final String NOT_APPLICABLE = "NOT_APPLICABLE";
    static final String UNDECIDABLE = "UNDECIDABLE";
    static final String NOT_RUN = "NOT_RUN";
    static final String ERROR = "ERROR";
    static final String FLAKY = "FLAKY";
    static final String SUITE_FAULT = "SUITE_FAULT";

    private Verdicts() {}
}
