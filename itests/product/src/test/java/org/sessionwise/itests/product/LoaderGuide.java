package org.sessionwise.itests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples of the guide for hosts, word for word. */
final class LoaderGuide {

    private static final Path GUIDE = Path.of("../../bundles/org.sessionwise.ui/README.md");

    private LoaderGuide() {}

    /** Returns the page of a section, the first being 1. */
    static String page(int section) {
        return blocks("html").get(section - 1);
    }

    static String places() {
        return blocks("json").get(0);
    }

    private static List<String> blocks(String language) {
        try {
            return Pattern.compile("^```" + language + "\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                    .matcher(Files.readString(GUIDE))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
