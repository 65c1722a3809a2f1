package org.obzor.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Turns our SVG documents into PNG, with a font of our own, for a server may have none. Letters
 * that Roboto lacks, such as Chinese ones, are there if the machine has a font for them.
 */
public final class Raster {
  private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
  private static final int SCALE = 2;
  private static final String NO_FONTS = "sun.awt.fontconfig";

  private Raster() {}

  /** Makes the fonts known to the process: half a second the first time. */
  public static Raster load() {
    System.setProperty("java.awt.headless", "true");
    for (String face : List.of("Regular", "Bold")) {
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font(face));
    }
    return new Raster();
  }

  private static Font font(String face) {
    try {
      return read(face);
    } catch (IOException e) {
      // Without fontconfig the JDK wants to be told that there are no fonts.
      return fontOfBareMachine(face, e);
    }
  }

  private static Font fontOfBareMachine(String face, IOException before) {
    if (System.getProperty(NO_FONTS) != null) {
      throw new UncheckedIOException(before);
    }
    try {
      Path none = Files.createTempFile("fontconfig", ".properties");
      Files.writeString(none, "version=1\nsequence.allfonts=default\n");
      System.setProperty(NO_FONTS, none.toString());
      Font font = read(face);
      Files.delete(none);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font read(String face) throws IOException {
    String name = FONTS + face + ".ttf";
    try (InputStream in = Raster.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /**
   * @param svg a document of ours, in which nothing is loaded from elsewhere
   * @return a PNG of twice its pixels
   */
  public byte[] png(String svg) {
    @Nullable SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalArgumentException("not an SVG document");
    }
    float width = document.size().width;
    float height = document.size().height;
    BufferedImage image =
        new BufferedImage(
            Math.round(width * SCALE), Math.round(height * SCALE), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(SCALE, SCALE);
    document.renderWithPlatform(
        NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, width, height));
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
