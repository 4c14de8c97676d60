package org.convexgan.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A process and everything it started, also what has lost its parent since.
 *
 * <p>Two nets catch a child whose parent has ended: the descendants seen while the process ran are remembered, and on Linux every process
 * whose environment carries the mark of this tree belongs to it, because children inherit their environment.
 */
final class ProcessTree {
    private static final Path PROCESSES = Path.of("/proc");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_MILLIS = 5;

    private final String mark;
    private final ProcessHandle root;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    /** Returns the name of an environment variable that no other process has. */
    static String newMark() {
        return "CONVEXGAN_SUBJECT_" + UUID.randomUUID().toString().replace('-', '_');
    }

    /**
     * Watches a process.
     *
     * @param root the process
     * @param mark variable that its environment was started with
     */
    ProcessTree(ProcessHandle root, String mark) {
        this.root = root;
        this.mark = mark;
    }

    /** Remembers the descendants of this moment. */
    void look() {
        seen.removeIf(process -> !process.isAlive());
        root.descendants().forEach(seen::add);
    }

    /**
     * Kills the process and everything it started, and waits until all of it is gone, but not for ever. The search is repeated, as a dying process may
     * still start another.
     */
    void kill() {
        look();
        root.destroyForcibly();
        long begun = System.nanoTime();
        Set<ProcessHandle> remaining = remaining();
        while (!remaining.isEmpty() && System.nanoTime() - begun < PATIENCE_NANOS) {
            remaining.forEach(ProcessHandle::destroyForcibly);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // go on killing, without pauses from here
            }
            remaining = remaining();
        }
    }

    private Set<ProcessHandle> remaining() {
        Set<ProcessHandle> remaining = marked();
        seen.forEach(process -> process.descendants().forEach(remaining::add));
        remaining.addAll(seen);
        remaining.add(root);
        remaining.removeIf(process -> !process.isAlive() || isZombie(process));
        return remaining;
    }

    private Set<ProcessHandle> marked() {
        return ProcessHandle.allProcesses()
                .filter(process -> read(process, "environ").contains(mark + "="))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Tells whether a process has ended and only waits for its parent to notice. */
    static boolean isZombie(ProcessHandle process) {
        String stat = read(process, "stat"); // pid (name) state ...
        return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(PROCESSES.resolve(process.pid() + "/" + file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // it has ended, or belongs to somebody else, or this is not Linux
        }
    }
}
