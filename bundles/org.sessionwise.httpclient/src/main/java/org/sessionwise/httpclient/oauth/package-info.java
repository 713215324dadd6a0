/**
 * OAuth 2 for adapters: access tokens by client credentials (RFC 6749, section 4.4). Secrets and tokens stand in no message,
 * no log and no {@code toString}.
 */
@Version("0.1.0")
package org.sessionwise.httpclient.oauth;

import org.osgi.annotation.versioning.Version;
