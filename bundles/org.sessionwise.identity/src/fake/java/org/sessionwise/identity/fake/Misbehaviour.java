package org.sessionwise.identity.fake;

/** What a provider, or somebody who pretends to be one, may do wrong. */
public enum Misbehaviour {
    NONE,
    /** Sends people back with an error instead of a code. */
    REFUSES_THE_PERSON,
    /** The token names a nonce that nobody asked with. */
    OTHER_NONCE,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    /** Made for another party, though we are in its audience. */
    OTHER_PARTY,
    TWO_AUDIENCES_AND_NO_PARTY,
    EXPIRED,
    NO_EXPIRY,
    NOT_SIGNED,
    /** Signed by HMAC with the public key, which everybody knows, as the secret. */
    SIGNED_WITH_THE_PUBLIC_KEY,
    /** Signed by a key that is not the provider's, under the provider's key id. */
    FORGED_SIGNATURE,
    /** Signed by a key that is not the provider's, under an id of its own. */
    UNKNOWN_KEY,
    /** Answers 503. */
    DOWN,
    /** Announces more than it sends. */
    HALF_AN_ANSWER,
    /** Answers when {@link FakeProvider#close} is called. */
    SLOW,
    NOT_JSON,
    TOO_LARGE,
    /** The discovery document is another issuer's. */
    OTHER_ISSUER_IN_DISCOVERY,
    /** Names another issuer when it sends people back. */
    OTHER_ISSUER_IN_ANSWER
}
