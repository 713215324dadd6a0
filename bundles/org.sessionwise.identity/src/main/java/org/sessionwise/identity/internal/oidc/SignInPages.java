package org.sessionwise.identity.internal.oidc;

import java.util.Map;
import java.util.Optional;
import org.sessionwise.identity.internal.web.Page;
import org.sessionwise.identity.internal.web.SignInPaths;

/** What people read where signing in or out ends, other than in the page they wanted. */
final class SignInPages {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private SignInPages() {}

    /** Why it did not succeed, and the way to try again. */
    static Page of(Trouble trouble, String wanted) {
        return trouble.page().leadsTo("Try again", Form.append(SignInPaths.SIGN_IN, Map.of("return", wanted)));
    }

    static Page noAccess(String name) {
        return Page.of(FORBIDDEN, "You are signed in, but have no access yet")
                .says("Signed in as " + name + ".")
                .says(
                        "Nothing in Sessionwise is open to you: no group of yours opens a department, and you were not found on"
                                + " the roster.")
                .says("Ask whoever looks after the roster for access. Then sign out and in again.")
                .signsOut();
    }

    /**
     * @param provider where to sign out of the provider, too
     */
    static Page signedOut(Optional<String> provider) {
        Page page = Page.of(OK, "You are signed out")
                .says("On a shared computer, close the browser as well.")
                .leadsTo("Sign in again", SignInPaths.SIGN_IN);
        return provider.map(address -> page.leadsTo("Sign out of your organisation's sign-in service", address))
                .orElse(page);
    }
}
