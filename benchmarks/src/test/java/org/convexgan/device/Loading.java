package org.convexgan.device;

import static org.assertj.core.api.Assumptions.assumeThat;

/** Skips tests where a native library is missing or does not load. */
final class Loading {
    private Loading() {}

    static void assume(Device device) {
        assumeThat(device.obstacle()).isEmpty();
        try {
            device.load();
        } catch (IllegalStateException e) {
            assumeThat(e).as("load of the native library").isNull();
        }
    }
}
