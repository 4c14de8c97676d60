package org.convexgan.timing;

/** JMH runs once at a time on a machine, and cannot run now. A run of benchmarks stops: what it would time next is not at fault. */
public final class JmhLockedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    JmhLockedException(String condition, Throwable cause) {
        super(
                "JMH %s: wait for the other run and go on with --resume, or let both run and disturb each other's times with `java -Djmh.ignoreLock=true`; what was timed before is kept"
                        .formatted(condition),
                cause);
    }
}
