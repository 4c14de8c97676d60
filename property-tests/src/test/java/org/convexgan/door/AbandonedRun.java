package org.convexgan.door;

import java.nio.file.Path;
import java.util.List;

/** Starts a subject, given by its command, and exits without closing it. */
final class AbandonedRun {
    static final int EXIT_CODE = 9;

    private AbandonedRun() {}

    public static void main(String[] command) {
        ProcessSubject.start(List.of(command), Path.of("."), ProcessLimits.V1);
        System.exit(EXIT_CODE);
    }
}
