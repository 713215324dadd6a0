/** The example of "Adapt your host in a day": an adapter for a made-up product. */
package org.example.acme;
