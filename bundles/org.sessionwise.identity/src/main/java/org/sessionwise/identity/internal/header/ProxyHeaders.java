package org.sessionwise.identity.internal.header;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.identity.internal.access.SignedIn;
import org.sessionwise.identity.internal.web.SecretSource;

/** Reads who the proxy says is there. Without the proxy's secret nothing else is looked at. */
final class ProxyHeaders {

    private static final int SHORTEST_SECRET = 32;
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_GROUPS = 16_384;
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final HeaderConfig config;
    private final byte[] secret;

    private ProxyHeaders(HeaderConfig config, byte[] secret) {
        this.config = config;
        this.secret = secret;
    }

    static ProxyHeaders of(HeaderConfig config) throws IOException {
        required("userHeader", config.userHeader());
        required("proxySecretHeader", config.proxySecretHeader());
        for (String name : names(config)) {
            if (!HEADER_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of a header: " + name);
            }
        }
        if (config.groupSeparator().isEmpty()) {
            throw new IllegalArgumentException("groupSeparator is empty");
        }
        return new ProxyHeaders(config, secret(config));
    }

    private static void required(String setting, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(setting + " is missing in the configuration of " + HeaderIdentity.PID);
        }
    }

    private static byte[] secret(HeaderConfig config) throws IOException {
        String secret = new SecretSource("proxySecret", config._proxySecret(), config.proxySecretFile()).read();
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the proxy's secret (.proxySecret or proxySecretFile) has fewer than "
                    + SHORTEST_SECRET + " characters: without a long one anybody could say who they are");
        }
        return secret.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the names of the headers that only the proxy may send. */
    static List<String> names(HeaderConfig config) {
        return Stream.of(
                        config.userHeader(),
                        config.nameHeader(),
                        config.groupsHeader(),
                        config.personHeader(),
                        config.proxySecretHeader())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    Optional<SignedIn> read(HostRequest request) {
        boolean proved = request.header(config.proxySecretHeader())
                .map(sent -> sent.getBytes(StandardCharsets.UTF_8))
                .filter(sent -> MessageDigest.isEqual(sent, secret))
                .isPresent();
        return proved
                ? value(request, config.userHeader(), LONGEST_ID)
                        .filter(SignedIn::isId)
                        .map(id -> somebody(id, request))
                : Optional.empty();
    }

    private SignedIn somebody(String id, HostRequest request) {
        String name = value(request, config.nameHeader(), LONGEST_ID).orElse(id);
        Optional<String> person =
                config.personHeader().isBlank() ? Optional.of(id) : value(request, config.personHeader(), LONGEST_ID);
        return new SignedIn(id, name, groups(request), person);
    }

    private Set<String> groups(HostRequest request) {
        String line = value(request, config.groupsHeader(), LONGEST_GROUPS).orElse("");
        return Arrays.stream(line.split(Pattern.quote(config.groupSeparator())))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A value that is longer than it may be is none: half a list of groups would be a guess. */
    private static Optional<String> value(HostRequest request, String name, int longest) {
        return name.isBlank()
                ? Optional.empty()
                : request.header(name)
                        .map(ProxyHeaders::decoded)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty() && value.length() <= longest)
                        .filter(value -> value.chars().noneMatch(Character::isISOControl));
    }

    /** Proxies send UTF-8, which servers read as ISO 8859-1. */
    private static String decoded(String header) {
        if (header.chars().noneMatch(c -> c >= 0x80) || header.chars().anyMatch(c -> c > 0xFF)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
