/** What the demonstration answers over HTTP. Internal. */
package org.sessionwise.demo.internal.web;
