package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.convexgan.timing.Outcome;
import org.convexgan.timing.Profile;
import org.convexgan.timing.TimedCase;
import org.convexgan.timing.TimingPlan;
import org.junit.jupiter.api.Test;

class TimingProgressTest {
    private final StringWriter log = new StringWriter();
    private final AtomicLong clock = new AtomicLong(77);

    private record Case(String suite) implements TimedCase {
        @Override
        public String row() {
            return "row";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public String subject() {
            return "subject";
        }

        @Override
        public Outcome time(Profile profile) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double expected(Profile profile) {
            return 10;
        }
    }

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void each_suite_and_round_has_a_line_and_a_long_one_has_more_with_the_time_left_at_the_pace_so_far() {
        TimedCase first = new Case("micro");
        TimedCase second = new Case("peers");
        TimingPlan plan =
                new TimingPlan(Profile.SMOKE, List.of("micro", "peers"), 2, List.of(first, first, second), Map.of());
        TimingProgress progress = new TimingProgress(new PrintWriter(log), plan, clock::get);

        progress.next(first, 1, 0, 60);
        pass(20);
        progress.next(first, 1, 1, 50);
        pass(20);
        progress.next(second, 1, 2, 40);
        pass(40);
        progress.next(first, 2, 3, 30);
        pass(31);
        progress.next(first, 2, 4, 20);

        assertThat(log.toString().lines())
                .containsExactly(
                        "round 1 of 2, micro: 0 of 6 done, about 1 min left",
                        "round 1 of 2, peers: 2 of 6 done, about 1 min left",
                        "round 2 of 2, micro: 3 of 6 done, about 1 min left",
                        "round 2 of 2, micro: 4 of 6 done, about 56 s left");
    }
}
