package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.junit.jupiter.api.Test;

class FirstRowsTest {
    @Test
    void images_of_half_the_side_are_the_first_ones_too() {
        PixelRows small = new SmoothFields(10, 8, 3, 1);

        PixelRows half = new FirstRows(new WithHalf(new SmoothFields(10, 16, 3, 1), small), 4)
                .halved()
                .orElseThrow();

        assertThat(half).isEqualTo(new FirstRows(small, 4));
        assertThat(half.halved()).isEmpty();
    }

    @Test
    void rows_beyond_the_first_are_not_read() {
        PixelRows first = new FirstRows(new SmoothFields(10, 16, 3, 1), 4);
        ByteBuffer levels = ByteBuffer.allocate(4 * first.columns());

        first.readLevels(0, 4, levels);

        assertThat(levels.hasRemaining()).isFalse();
        assertThatThrownBy(() -> first.readLevels(3, 2, levels.clear())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private record WithHalf(PixelRows all, PixelRows half) implements PixelRows {
        @Override
        public long rows() {
            return all.rows();
        }

        @Override
        public int side() {
            return all.side();
        }

        @Override
        public int channels() {
            return all.channels();
        }

        @Override
        public Optional<PixelRows> halved() {
            return Optional.of(half);
        }

        @Override
        public void read(long first, int count, float[] target) {
            all.read(first, count, target);
        }
    }
}
