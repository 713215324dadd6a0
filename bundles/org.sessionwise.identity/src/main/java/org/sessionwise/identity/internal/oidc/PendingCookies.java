package org.sessionwise.identity.internal.oidc;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.sessionwise.host.spi.identity.HostRequest;

/** Keeps sign-ins under way in sealed cookies of the browser that began them. */
final class PendingCookies {

    private final SiteCookies cookies;
    private final Seal seal = new Seal();

    PendingCookies(SiteCookies cookies) {
        this.cookies = cookies;
    }

    void keep(PendingSignIn pending, HostRequest request, HttpServletResponse response) {
        List<String> names = cookies.pending();
        String free = names.stream()
                .filter(name -> request.cookie(name).isEmpty())
                .findFirst()
                .orElse(names.get(ThreadLocalRandom.current().nextInt(names.size())));
        cookies.set(response, free, seal.close(pending.asText()), PendingSignIn.LONGEST);
    }

    /** Returns the sign-in that this browser began with that state; it is taken away, and cannot come back twice. */
    Optional<PendingSignIn> take(Optional<String> state, HostRequest request, HttpServletResponse response) {
        for (String name : cookies.pending()) {
            Optional<PendingSignIn> pending = request.cookie(name)
                    .flatMap(seal::open)
                    .flatMap(PendingSignIn::of)
                    .filter(begun ->
                            state.filter(same -> isSame(begun.state(), same)).isPresent());
            if (pending.isPresent()) {
                cookies.clear(response, name);
                return pending;
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
