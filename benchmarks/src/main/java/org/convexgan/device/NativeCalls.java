package org.convexgan.device;

import com.sun.jna.NativeLibrary;
import java.util.function.IntFunction;

/**
 * Functions of a native library that return 0, or the number of what went wrong.
 *
 * @param explanation of such a number
 */
record NativeCalls(NativeLibrary library, IntFunction<String> explanation) {
    /**
     * Calls a function.
     *
     * @throws IllegalStateException if it does not return 0
     */
    void call(String name, Object... arguments) {
        int status = library.getFunction(name).invokeInt(arguments);
        if (status != 0) {
            throw new IllegalStateException("%s failed: %s".formatted(name, explanation.apply(status)));
        }
    }
}
