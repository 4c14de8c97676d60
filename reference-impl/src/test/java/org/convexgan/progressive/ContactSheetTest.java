package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
    private static final int RGB = 0xffffff;

    @Test
    void rows_are_stages_and_real_images_lie_below() {
        BufferedImage sheet = new ContactSheet(4, 3)
                .add(Matrix.of(2, 3, 1, 0, 0, 0, 2, -1), 1, 3)
                .add(Matrix.of(1, 4, 0, 1, 0.5, 1), 2, 1)
                .addReal(new SmoothFields(2, 4, 3, 1))
                .draw();

        assertThat(sheet.getWidth()).isEqualTo(12);
        assertThat(sheet.getHeight()).isEqualTo(4 + 4 + 6 + 4);
        assertThat(sheet.getRGB(0, 0) & RGB).isEqualTo(0xff0000);
        assertThat(sheet.getRGB(4, 0) & RGB).isEqualTo(0x00ff00);
        assertThat(sheet.getRGB(8, 0) & RGB).isEqualTo(RGB);
        assertThat(sheet.getRGB(0, 4) & RGB).isZero();
        assertThat(sheet.getRGB(3, 4) & RGB).isEqualTo(RGB);
        assertThat(sheet.getRGB(0, 7) & RGB).isEqualTo(0x808080);
        assertThat(sheet.getRGB(0, 9) & RGB).isEqualTo(RGB);
    }

    @Test
    void real_images_are_spread_evenly() {
        SmoothFields real = new SmoothFields(7, 4, 3, 1);
        float[] pixels = new float[real.columns()];
        real.read(3, 1, pixels);

        BufferedImage sheet = new ContactSheet(4, 2).addReal(real).draw();

        int red = Math.round(255 * pixels[0]);
        int green = Math.round(255 * pixels[1]);
        int blue = Math.round(255 * pixels[2]);
        assertThat(sheet.getRGB(4, 6) & RGB).isEqualTo(red << 16 | green << 8 | blue);
    }

    @Test
    void images_of_another_size_are_refused() {
        assertThatThrownBy(() -> new ContactSheet(4, 3).add(Matrix.of(1, 4, 0, 1, 0.5, 1), 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("images must have 12 entries each, but was 4");
    }
}
