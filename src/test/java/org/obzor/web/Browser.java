package org.obzor.web;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import javax.naming.OperationNotSupportedException;
import org.obzor.TestElastic;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The system's Chromium without a window. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static final String AXE = axe();

  private final ChromeDriver driver;
  private final String base;

  Browser(int port, String language) {
    this("http://127.0.0.1:" + port, language);
  }

  /**
   * @param base address of a server, without a slash at its end
   */
  Browser(String base, String language) {
    assumeThat(CHROMIUM).as("browser tests need Chromium").exists();
    assumeThat(DRIVER).as("browser tests need chromedriver").exists();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1000",
        "--accept-lang=" + language,
        "--user-data-dir=" + TestElastic.freshFolder("browser"));
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    this.base = base;
  }

  private static String axe() {
    try {
      return new EmbeddedResourceAxeProvider().getScript();
    } catch (OperationNotSupportedException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forgets what pages left behind, so that the next one is a first visit. */
  void forget() {
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
  }

  void open(String path) {
    driver.get(base + path);
  }

  /** Path and parameters of the page shown. */
  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl()).substring(base.length());
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  String text(String css) {
    return find(css).getText();
  }

  /** Clicks what leads to another page, and waits for that page. */
  void follow(WebElement link) {
    WebElement page = find("html");
    link.click();
    left(page);
  }

  /** Waits until the page this element is of was replaced by another that is complete. */
  void left(WebElement page) {
    until(() -> isStale(page) && "complete".equals(run("return document.readyState")));
  }

  private static boolean isStale(WebElement element) {
    try {
      element.isDisplayed();
      return false;
    } catch (StaleElementReferenceException e) {
      return true;
    } catch (WebDriverException e) {
      // What the driver says while the page is just being replaced.
      if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
        return true;
      }
      throw e;
    }
  }

  /** Waits until a script's value is true. */
  void until(String script) {
    until(() -> Boolean.TRUE.equals(run("return " + script)));
  }

  static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  Object run(String script, Object... arguments) {
    return Objects.requireNonNull(driver.executeScript(script, arguments));
  }

  /** What a script hands to its last argument, a function. */
  Object runLater(String script) {
    return Objects.requireNonNull(driver.executeAsyncScript(script));
  }

  long number(String script) {
    return ((Number) run("return " + script)).longValue();
  }

  /** Clicks at a place inside an element, in pixels from its upper left corner. */
  void clickAt(WebElement element, long x, long y) {
    run("arguments[0].scrollIntoView({block: 'center'}); return true", element);
    int left = Math.toIntExact(x - element.getSize().width / 2);
    int top = Math.toIntExact(y - element.getSize().height / 2);
    new Actions(driver).moveToElement(element, left, top).click().perform();
  }

  /** Presses a key wherever the focus is. */
  void press(CharSequence key) {
    new Actions(driver).sendKeys(key).perform();
  }

  /** Moves the mouse over an element. */
  void hover(WebElement element) {
    new Actions(driver).moveToElement(element).perform();
  }

  /** What can be used but has no name, is in the way of the Tab key, or shares its id. */
  String nameless() {
    return (String)
        run(
            """
            const named = (e) => e.getAttribute('aria-label')
              || document.getElementById(e.getAttribute('aria-labelledby'))?.textContent.trim()
              || (e.labels && [...e.labels].some((l) => l.textContent.trim()))
              || e.textContent.trim();
            const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
            return [...document.querySelectorAll(
                'input:not([type=hidden]), select, textarea, button, a[href], summary')]
              .filter((e) => !named(e) || e.tabIndex > 0)
              .map((e) => e.outerHTML)
              .concat(ids.filter((id, i) => ids.indexOf(id) !== i))
              .join('\\n');\
            """);
  }

  void width(int pixels) {
    Map<String, Object> metrics = new HashMap<>();
    metrics.put("width", pixels);
    metrics.put("height", 800);
    metrics.put("deviceScaleFactor", 1);
    metrics.put("mobile", pixels < 600);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
  }

  /** Shows pages as for readers who prefer dark ones, or light ones, and changes at once. */
  void prefersDark(boolean dark) {
    Map<String, Object> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    Map<String, Object> motion = Map.of("name", "prefers-reduced-motion", "value", "reduce");
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("features", List.of(scheme, motion)));
  }

  /**
   * What on the page breaks WCAG 2.2 AA by axe-core's rules: rule, place and reason. Asked in the
   * page itself: axe-core's own driver opens another window for every answer, which takes longer
   * than the rules, and is needed only for frames.
   */
  @SuppressWarnings("unchecked")
  List<String> barriers() {
    if (!Boolean.TRUE.equals(run("return 'axe' in window"))) {
      driver.executeScript(AXE);
    }
    return (List<String>)
        Objects.requireNonNull(
            driver.executeAsyncScript(
                """
                const done = arguments[0];
                const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                axe.run(document, {runOnly: rules, resultTypes: ['violations']})
                  .then((found) => done(found.violations.flatMap((rule) => rule.nodes.map(
                      (node) => [rule.id, node.target, node.failureSummary].join(' ')))))
                  .catch((failure) => done(['axe-core failed: ' + failure]));\
                """));
  }

  /** All that can be read or heard on the page, in the page's own language. */
  @SuppressWarnings("unchecked")
  Set<String> words() {
    return new TreeSet<>(
        (List<String>)
            run(
                """
                const foreign =
                    '[lang]:not(html), q, code, kbd, pre, script, style, datalist, textarea';
                const own = (e) => !e.parentElement.closest(foreign);
                const texts = document.evaluate('//text()', document, null,
                    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
                const words = [];
                for (let i = 0; i < texts.snapshotLength; i++) {
                  const node = texts.snapshotItem(i);
                  if (own(node)) { words.push(node.textContent.trim()); }
                }
                for (const name of ['title', 'alt', 'aria-label', 'placeholder']) {
                  document.querySelectorAll('[' + name + ']').forEach((e) => {
                    if (!e.closest(foreign)) { words.push(e.getAttribute(name)); }
                  });
                }
                return words.filter(Boolean);\
                """));
  }

  /** What the browser complained about since it was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The whole page as a picture, as wide as the window. */
  byte[] whole() {
    Map<String, Object> options = Map.of("format", "png", "captureBeyondViewport", true);
    return Base64.getDecoder()
        .decode((String) driver.executeCdpCommand("Page.captureScreenshot", options).get("data"));
  }

  /** Keeps a picture of the page below {@code target/screenshots}. */
  void picture(String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target/screenshots"));
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
