package org.sessionwise.itests.product;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A headless Chromium for the tests of one class; each test gets fresh pages, which are closed after it.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Browser BROWSER = new Browser();
 *
 * @Test
 * void pageIsAccessible() {
 *     OpenPage page = BROWSER.open(PRODUCT.at("/host/"), 1440, 900);
 *     assertEquals(List.of(), page.axeViolations());
 * }
 * }</pre>
 *
 * <p>The system's Chromium is used where there is one, otherwise the one that Playwright fetches. For the thread of the test.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final double PATIENCE_MILLIS = 30_000;

    /** No sandbox, because tests run as root in CI; nothing that talks to the network by itself. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    /** Opens an address in a new, empty profile with a window of that size, and returns when the page has loaded. */
    public OpenPage open(URI address, int width, int height) {
        return open(address, width, height, options -> {});
    }

    /** As above, with other options of the profile, such as {@link ColorScheme#DARK} or reduced motion. */
    public OpenPage open(
            URI address, int width, int height, Consumer<com.microsoft.playwright.Browser.NewContextOptions> change) {
        com.microsoft.playwright.Browser.NewContextOptions options =
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London");
        change.accept(options);
        BrowserContext context = chromium.newContext(options);
        contexts.add(context);
        return OpenPage.at(address, context.newPage());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> installed = installedChromium();
        Playwright.CreateOptions create = new Playwright.CreateOptions();
        BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        installed.ifPresent(path -> {
            create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            launch.setExecutablePath(path);
        });
        playwright = Playwright.create(create);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS); // whether something is true, not how fast
        chromium = playwright.chromium().launch(launch);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Optional<Path> installedChromium() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .flatMap(directory -> Stream.of("chromium", "chromium-browser").map(directory::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
