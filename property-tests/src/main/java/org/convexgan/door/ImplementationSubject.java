package org.convexgan.door;

import java.util.function.Supplier;
import org.convexgan.spi.Implementation;

/**
 * A Java implementation in this process, with the faults, the budgets and the restarts of a {@link ProcessSubject}: what it throws is a crash, no
 * answer at all breaks the protocol, and after a fault the next request goes to a new instance. An instance that does not return in time is abandoned
 * with its thread, as nothing in Java can stop it.
 *
 * <p>Answers are written in the wire format, so that both doors are judged from the same JSON. Not safe for use by several threads.
 */
public final class ImplementationSubject extends RestartingSubject {
    private final Supplier<? extends Implementation> maker;
    private final ProcessLimits limits;

    private ImplementationSubject(Supplier<? extends Implementation> maker, ProcessLimits limits) {
        super(() -> new ImplementationSession(maker, limits), limits.restarts());
        this.maker = maker;
        this.limits = limits;
    }

    /**
     * Creates an instance.
     *
     * @param maker makes one instance after another
     * @param limits restarts and grace
     * @throws SubjectStartException if the implementation cannot be made or does not say its name and problems
     */
    public static ImplementationSubject start(Supplier<? extends Implementation> maker, ProcessLimits limits) {
        return new ImplementationSubject(maker, limits);
    }

    @Override
    public Subject fresh() {
        return start(maker, limits);
    }
}
