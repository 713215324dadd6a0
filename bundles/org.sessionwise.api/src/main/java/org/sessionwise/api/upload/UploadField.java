package org.sessionwise.api.upload;

import java.util.List;

/**
 * What a column may be mapped to.
 *
 * @param name as job-plan files have it: {@code in_force_from}
 * @param required whether plans cannot be read without it, whatever they say
 * @param words what may stand in it; empty if it is no word from a list
 * @param minutes whether it is a length of time in minutes, which files often have in hours
 */
public record UploadField(String name, boolean required, List<String> words, boolean minutes) {

    public UploadField {
        words = List.copyOf(words);
    }
}
