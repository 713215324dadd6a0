package org.sessionwise.host.reference.internal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.sessionwise.host.reference.internal.rota.Refused;

/**
 * Who is signed in, in memory: a restart signs everybody out. Safe from any thread.
 *
 * <p>After too many failures for one name from one address, or for any names from one address, further tries have to wait.
 */
public final class SignIns {

    /** The cookie that carries {@link SignIn#key()}. */
    public static final String COOKIE = "rotahost_session";

    /** The header that carries {@link SignIn#token()}. */
    public static final String TOKEN_HEADER = "X-Rota-Token";

    /** Longest a sign-in lasts. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int FAILURES_FOR_ONE_NAME = 5;
    private static final int FAILURES_FROM_ONE_ADDRESS = 30;
    private static final int MOST_SIGN_INS = 20_000;
    private static final int CHECKS_AT_A_TIME = 2;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final Throttle byName;
    private final Throttle byAddress;
    private final String nobodysPassword;
    private final Semaphore checks = new Semaphore(CHECKS_AT_A_TIME);
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();

    public SignIns(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.byName = new Throttle(FAILURES_FOR_ONE_NAME, WINDOW, clock);
        this.byAddress = new Throttle(FAILURES_FROM_ONE_ADDRESS, WINDOW, clock);
        this.nobodysPassword = passwords.hash(secret());
    }

    /** Returns everybody who may sign in, ordered by id. */
    public List<Account> accounts() {
        return accounts.all();
    }

    /**
     * Signs somebody in.
     *
     * @param address where the request came from, for the throttle
     * @throws Refused if name or password is wrong, which of them is not said, or if there were too many tries
     */
    public SignIn signIn(String user, String password, String address) {
        String name = address + ' ' + user;
        refuseIfThrottled(byName.wait(name));
        refuseIfThrottled(byAddress.wait(address));
        Optional<Account> account = accounts.find(user);
        // An unknown name costs as much time as a wrong password, so that names cannot be found out by the clock.
        boolean right = check(password, account.map(Account::password).orElse(nobodysPassword)) && account.isPresent();
        if (!right) {
            byName.failed(name);
            byAddress.failed(address);
            throw new Refused(Refused.Reason.NOT_SIGNED_IN, "The user name or the password is not right.");
        }
        byName.succeeded(name);
        return start(account.get());
    }

    /** Returns the sign-in that a cookie stands for. */
    public Optional<SignIn> find(String cookie) {
        return Optional.ofNullable(signIns.get(cookie))
                .filter(signIn -> clock.instant().isBefore(signIn.until()));
    }

    /**
     * Returns the sign-in that a cookie stands for if the request may be obeyed: one that only reads, or one that carries
     * the token of the host's pages.
     */
    public Optional<SignIn> find(String method, Optional<String> cookie, Optional<String> token) {
        return cookie.flatMap(this::find).filter(signIn -> isSafe(method) || sameSecret(signIn.token(), token));
    }

    public void signOut(SignIn signIn) {
        signIns.remove(signIn.key());
    }

    private static boolean isSafe(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    private static boolean sameSecret(String secret, Optional<String> other) {
        return other.filter(text -> MessageDigest.isEqual(bytes(secret), bytes(text)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refuseIfThrottled(Duration wait) {
        if (!wait.isZero()) {
            throw new Refused(
                    Refused.Reason.TOO_MANY_TRIES,
                    "Too many tries. Wait " + (wait.toMinutes() + 1) + " minutes, then try again.");
        }
    }

    /** Checking is dear on purpose; only a few at a time may keep the processor busy. */
    private boolean check(String password, String kept) {
        checks.acquireUninterruptibly();
        try {
            return passwords.matches(password, kept);
        } finally {
            checks.release();
        }
    }

    private SignIn start(Account account) {
        signIns.values().removeIf(signIn -> !clock.instant().isBefore(signIn.until()));
        if (signIns.size() >= MOST_SIGN_INS) {
            throw new Refused(Refused.Reason.TOO_MANY_TRIES, "Too many people are signed in. Try again later.");
        }
        SignIn signIn = new SignIn(secret(), secret(), account, clock.instant().plus(LONGEST));
        signIns.put(signIn.key(), signIn);
        return signIn;
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
