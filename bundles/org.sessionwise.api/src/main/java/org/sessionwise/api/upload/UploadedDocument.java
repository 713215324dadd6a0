package org.sessionwise.api.upload;

/**
 * A file for a person.
 *
 * @param name proposed: letters, digits, points, hyphens and underscores
 * @param type media type
 * @param bytes its contents; not to be changed
 */
public record UploadedDocument(String name, String type, byte[] bytes) {}
