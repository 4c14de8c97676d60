package org.convexgan.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

class TrajectoriesTest {
    private static final int INSTANCES = 1000;

    @Example
    void each_method_meets_an_active_box_in_a_twentieth_of_the_instances() {
        RandomGenerator<Trajectories.Saddle> saddles = Trajectories.saddles().generator(INSTANCES);
        Random random = new Random(1);

        Map<String, Long> regimes = Stream.generate(() -> saddles.next(random).value())
                .limit(INSTANCES)
                .collect(Collectors.groupingBy(Trajectories.Saddle::regime, Collectors.counting()));

        for (String method : List.of("dual, fresh", "dual, stale", "primal-dual, fresh", "primal-dual, stale")) {
            assertThat(List.of(method, method + ", box active"))
                    .allSatisfy(regime ->
                            assertThat(regimes.get(regime)).as("%s", regimes).isGreaterThanOrEqualTo(INSTANCES / 20));
        }
    }
}
