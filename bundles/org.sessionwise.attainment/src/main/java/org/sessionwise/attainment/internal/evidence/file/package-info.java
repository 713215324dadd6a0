/** Which files are taken as evidence: known by what is in them, without anything that runs. */
package org.sessionwise.attainment.internal.evidence.file;
