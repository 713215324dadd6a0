package org.sessionwise.rest.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes the name of a file into a header, which takes little (RFC 6266): what is plain, and beside it the whole as UTF-8. */
final class AttachmentName {

    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._-]");

    private AttachmentName() {}

    static String of(String name) {
        String plain = NOT_PLAIN.matcher(name).replaceAll("_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
