/** The client around Apache HttpClient 5. */
package org.sessionwise.httpclient.internal;
