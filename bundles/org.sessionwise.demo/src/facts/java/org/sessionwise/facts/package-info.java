/** A real rota's facts for the tests of several modules. */
package org.sessionwise.facts;
