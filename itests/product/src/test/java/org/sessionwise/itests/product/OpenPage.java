package org.sessionwise.itests.product;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page in the browser, and what went wrong on it. */
public final class OpenPage {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("work.directory"), "screenshots");

    /** Asks for the violations only: with every pass, a roster's grid is 10 MB and takes 15 s. */
    private static final String FIND_VIOLATIONS = """
            () => axe
              .run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'],
              })
              .then((result) => result.violations.flatMap((violation) => violation.nodes.map(
                (node) => `${violation.id}: ${violation.help}: ${JSON.stringify(node.target)}`)))
            """;

    private final Page page;
    private final List<String> consoleErrors = new ArrayList<>();

    private OpenPage(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(consoleErrors::add);
    }

    static OpenPage at(URI address, Page page) {
        OpenPage open = new OpenPage(page); // listens before the first request
        page.navigate(address.toString());
        return open;
    }

    /** Playwright's page, for everything else. */
    public Page page() {
        return page;
    }

    /** Errors on the console since the page was opened, breaches of the Content-Security-Policy and failed requests included. */
    public List<String> consoleErrors() {
        return List.copyOf(consoleErrors);
    }

    /** Returns when nothing says any more that it is loading; the event stream keeps the network busy for ever. */
    public void settle() {
        page.waitForLoadState();
        page.waitForFunction("""
                () => {
                  const texts = [document.body.innerText];
                  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) texts.push(element.shadowRoot.textContent);
                  return !texts.join().match(/Loading|Still loading/);
                }
                """);
    }

    /** What axe finds against WCAG 2.2 A and AA and its best practices, in shadow roots too: one sentence an element. */
    @SuppressWarnings("unchecked") // the script returns strings
    public List<String> axeViolations() {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(FIND_VIOLATIONS);
    }

    /** Tells whether the page is wider than its window, which WCAG 1.4.10 does not want. */
    public boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Saves the whole page as {@code target/screenshots/<name>.png}. */
    public Path screenshot(String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
