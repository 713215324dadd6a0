package org.sessionwise.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may show our page inside a page of theirs: this origin, and the origins that the operator names. */
final class Embedding {

    private static final Logger LOG = LoggerFactory.getLogger(Embedding.class);

    /** Nothing that could end the directive, and no wildcards: each origin is named. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private final List<String> origins;

    private Embedding(List<String> origins) {
        this.origins = origins;
    }

    /** Leaves out, and logs, what is no origin: the page is then shown in fewer places, never in more. */
    static Embedding by(String... origins) {
        return new Embedding(Arrays.stream(origins)
                .flatMap(line -> Arrays.stream(line.split(","))) // a settings file holds one line
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .filter(Embedding::isOrigin)
                .toList());
    }

    private static boolean isOrigin(String text) {
        boolean is = ORIGIN.matcher(text).matches();
        if (!is) {
            LOG.warn(
                    "embeddedBy of {}: \"{}\" is no origin such as https://roster.example and is left out",
                    OwnPage.PID,
                    text);
        }
        return is;
    }

    /** The page's policy: scripts, styles and data of this origin only, and Trusted Types for what Lit makes of its templates. */
    String contentSecurityPolicy() {
        String ancestors = origins.isEmpty() ? "" : " " + String.join(" ", origins);
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'self'" + ancestors,
                "require-trusted-types-for 'script'",
                "trusted-types sessionwise-lit");
    }
}
