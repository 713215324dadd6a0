/**
 * What goes over the wire, member by member as {@code openapi.yaml} says, made from our values by factories. Here, and
 * nowhere else, {@code null} stands for a member that is left out.
 */
package org.sessionwise.rest.internal.json;
