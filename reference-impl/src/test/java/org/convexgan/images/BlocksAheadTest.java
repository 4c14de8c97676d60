package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksAheadTest {
    private static final int BLOCKS = 3 * BlocksAhead.MOST;

    private final List<String> compared = new ArrayList<>();

    @Test
    void next_blocks_of_a_region_are_compared_once() {
        BlocksAhead ahead = ahead();

        ahead.after(1, 0);
        ahead.after(1, 0);
        ahead.after(1, 2);

        assertThat(compared).isEqualTo(names(1, 1, BlocksAhead.MOST + 3));
    }

    @Test
    void a_second_reader_further_on_asks_for_what_comes_after_it() {
        BlocksAhead ahead = ahead();
        ahead.after(0, 0);
        compared.clear();

        ahead.after(0, BlocksAhead.MOST + 10);

        assertThat(compared).isEqualTo(names(0, BlocksAhead.MOST + 11, 2 * BlocksAhead.MOST + 11));
    }

    @Test
    void nothing_is_beyond_the_last_block() {
        BlocksAhead ahead = ahead();

        ahead.after(0, BLOCKS - 3);
        ahead.after(0, BLOCKS - 1);

        assertThat(compared).isEqualTo(names(0, BLOCKS - 2, BLOCKS));
    }

    @Test
    void damaged_block_is_left_to_its_reader_and_the_next_ones_are_compared() {
        BlocksAhead ahead = new BlocksAhead(
                2,
                BLOCKS,
                (region, block) -> {
                    compared.add(region + " " + block);
                    throw new IOException("damaged");
                },
                Runnable::run);

        ahead.after(0, BLOCKS - 4);

        assertThat(compared).hasSize(3);
    }

    @Test
    void file_that_was_closed_is_read_no_more() {
        BlocksAhead ahead = new BlocksAhead(2, BLOCKS, this::record, command -> {
            throw new RejectedExecutionException();
        });

        ahead.after(0, 0);

        assertThat(compared).isEmpty();
    }

    private BlocksAhead ahead() {
        return new BlocksAhead(2, BLOCKS, this::record, Runnable::run);
    }

    private void record(int region, int block) {
        compared.add(region + " " + block);
    }

    private static List<String> names(int region, int from, int to) {
        return IntStream.range(from, to).mapToObj(block -> region + " " + block).toList();
    }
}
