/** How a web application embeds Sessionwise: to be copied into one's own, and adapted. */
package org.sessionwise.war;
