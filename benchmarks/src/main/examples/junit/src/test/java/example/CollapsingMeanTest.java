package example;

import org.convexgan.conformance.ConformanceContract;
import org.convexgan.spi.Implementation;

class CollapsingMeanTest extends ConformanceContract {
    @Override
    protected Implementation implementation() {
        return new CollapsingMean();
    }
}
