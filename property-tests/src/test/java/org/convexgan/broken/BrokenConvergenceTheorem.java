package org.convexgan.broken;

import java.util.Arrays;
import java.util.List;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.overparam.ConvergenceTheorem;
import org.convexgan.overparam.PrintedTheorem;
import org.convexgan.overparam.ProofSizes;

/** Wrong readings of a theorem on convergence. */
public enum BrokenConvergenceTheorem {
    BELIEVES_CONSTANT_ONE("the width m d^4 log^3 d, with C = 1", Check.PRIMAL_FEASIBILITY) {
        @Override
        ConvergenceTheorem of(PrintedTheorem theorem) {
            return new Reading(theorem) {
                @Override
                public double logLeastWidth(ProofSizes sizes) {
                    return StrictMath.log10(Math.max(10, sizes.printedWidth()));
                }
            };
        }
    },
    SAFE_SIDE("a tenfold width, to be on the safe side", Check.GAP) {
        @Override
        ConvergenceTheorem of(PrintedTheorem theorem) {
            return new Reading(theorem) {
                @Override
                public double logLeastWidth(ProofSizes sizes) {
                    return super.logLeastWidth(sizes) + 1;
                }
            };
        }
    },
    MANY_SAMPLES("the width for infinitely many noise vectors", Check.VALUE) {
        @Override
        ConvergenceTheorem of(PrintedTheorem theorem) {
            return new Reading(theorem) {
                @Override
                public double logLeastWidth(ProofSizes sizes) {
                    return super.logLeastWidth(new ProofSizes(sizes.m(), sizes.d(), Integer.MAX_VALUE));
                }
            };
        }
    },
    SQUARED_BOUND("the bound of the squared residual", Check.VALUE) {
        @Override
        ConvergenceTheorem of(PrintedTheorem theorem) {
            return new Reading(theorem) {
                @Override
                public double bound(long tau, double product) {
                    return super.bound(2 * tau, product);
                }
            };
        }
    },
    SILENT_ONE_STEP_LONGER("the first step at which the bound is below 1", Check.STATUS) {
        @Override
        ConvergenceTheorem of(PrintedTheorem theorem) {
            return new Reading(theorem) {
                @Override
                public long silentUntil(double product) {
                    return super.silentUntil(product) + 1;
                }
            };
        }
    };

    private final String fault;
    private final Check intended;

    BrokenConvergenceTheorem(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract ConvergenceTheorem of(PrintedTheorem theorem);

    /** Returns the wrong readings of one theorem. */
    public static List<WrongSubject<ConvergenceTheorem>> all(PrintedTheorem theorem) {
        return Arrays.stream(values())
                .<WrongSubject<ConvergenceTheorem>>map(wrong -> new Wrong(wrong, theorem))
                .toList();
    }

    private record Wrong(BrokenConvergenceTheorem wrong, PrintedTheorem theorem)
            implements WrongSubject<ConvergenceTheorem> {
        @Override
        public String name() {
            return wrong.name();
        }

        @Override
        public String fault() {
            return wrong.fault;
        }

        @Override
        public Check intended() {
            return wrong.intended;
        }

        @Override
        public ConvergenceTheorem subject() {
            return wrong.of(theorem);
        }
    }

    private abstract static class Reading implements ConvergenceTheorem {
        private final PrintedTheorem theorem;

        Reading(PrintedTheorem theorem) {
            this.theorem = theorem;
        }

        @Override
        public double bound(long tau, double product) {
            return theorem.bound(tau, product);
        }

        @Override
        public long silentUntil(double product) {
            return theorem.silentUntil(product);
        }

        @Override
        public double logLeastWidth(ProofSizes sizes) {
            return theorem.logLeastWidth(sizes);
        }
    }
}
