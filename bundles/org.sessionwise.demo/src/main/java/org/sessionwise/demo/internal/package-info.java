/** What the demonstration starts: its content, its addresses, its greeting. Internal. */
package org.sessionwise.demo.internal;
