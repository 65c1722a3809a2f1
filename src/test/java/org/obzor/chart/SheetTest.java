package org.obzor.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final TimeChart CHART =
      TimeChartTest.chart(
          TimeChart.Shape.LINES,
          true,
          TimeChartTest.series("Казахстан", 4, 8, 5),
          TimeChartTest.series("Қырғызстан", 1, 2, 3));

  private static Sheet sheet(Palette palette) {
    return new Sheet(
        "ru",
        "Статьи <во> времени",
        List.of("1–3 сентября 2026 · UTC", "слово & дело ".repeat(60)),
        List.of("Обзор · http://localhost"),
        palette);
  }

  @Test
  void aSheetSaysWhatItShowsAndNeedsNothingElse() {
    String svg = sheet(Palette.LIGHT).of(CHART);
    assertThat(TimeChartTest.read(svg).getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Статьи <во> времени");
    assertThat(svg)
        .contains("1–3 сентября 2026 · UTC", "Казахстан", "Қырғызстан", "Обзор · http://localhost")
        .contains(Palette.LIGHT.series().get(1))
        .doesNotContain("class=", "style=", "<style", "%\" y=", "currentColor", "<a ");
    assertThat(sheet(Palette.DARK).of(CHART))
        .contains(Palette.DARK.paper(), Palette.DARK.series().getFirst())
        .doesNotContain(Palette.LIGHT.ink());
  }

  @Test
  void aLongSelectionIsWrappedAndCut() {
    String svg = sheet(Palette.LIGHT).of(CHART);
    assertThat(svg.split("слово", -1).length - 1).isBetween(20, 120);
    assertThat(svg).contains("…</text>");
  }

  @Test
  void itsPictureIsTwiceAsLargeAndNotBlank() throws IOException {
    String svg = sheet(Palette.LIGHT).of(CHART);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Raster.load().png(svg)));
    assertThat(image.getWidth()).isEqualTo(2 * Sheet.WIDTH);
    assertThat(colours(image, 0, image.getHeight())).contains(0xffffff, 0x1f5c99, 0xb8520a);
    // The title is there.
    assertThat(colours(image, 60, 140)).contains(0x1c1b19);
  }

  private static Set<Integer> colours(BufferedImage image, int top, int bottom) {
    Set<Integer> colours = new HashSet<>();
    for (int y = top; y < bottom; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y) & 0xffffff);
      }
    }
    return colours;
  }
}
