package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Map;
import org.convexgan.device.Device;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    /** The names of their classes are written by hand: a library that was exchanged for another would be missed silently. */
    @Test
    void native_libraries_are_named_where_they_are_there() {
        assumeThat(Device.INTEGER.obstacle()).isEmpty();

        Map<String, String> facts = Environment.facts();

        assertThat(facts.get("BLAS of the native engine")).startsWith("openblas-");
        assertThat(facts.get("arrays of the native engine")).startsWith("nd4j-native-");
        assertThat(facts.get("8-bit products of the integer engine")).startsWith("dnnl-");
    }
}
