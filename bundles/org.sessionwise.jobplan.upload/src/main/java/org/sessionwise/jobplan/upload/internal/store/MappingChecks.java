package org.sessionwise.jobplan.upload.internal.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.upload.internal.plan.FieldKinds;

/** What may be kept as a mapping. */
final class MappingChecks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-](?:[A-Za-z0-9 _.-]{0,58}[A-Za-z0-9_.-])?");
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 500;

    private MappingChecks() {}

    static void requireName(String name) throws UploadRefusedException {
        if (!NAME.matcher(name).matches()) {
            throw new UploadRefusedException("An import is named by 1 to 60 letters, digits, blanks, points, hyphens or"
                    + " underscores: choose another name.");
        }
    }

    static void require(UploadMapping mapping) throws UploadRefusedException {
        Set<String> fields = new TreeSet<>(mapping.columns().keySet());
        fields.addAll(mapping.constants().keySet());
        fields.addAll(mapping.words().keySet());
        fields.addAll(mapping.inHours());
        for (String field : fields) {
            if (FieldKinds.named(field).isEmpty()) {
                throw new UploadRefusedException("The mapping names a field that job plans do not have.");
            }
        }
        requireShort(mapping.columns());
        requireShort(mapping.constants());
        for (Map<String, String> words : mapping.words().values()) {
            requireShort(words);
        }
        if (mapping.sheet().filter(sheet -> sheet.length() > LONGEST).isPresent()) {
            throw tooLong();
        }
    }

    private static void requireShort(Map<String, String> texts) throws UploadRefusedException {
        boolean tooLong = texts.entrySet().stream()
                .anyMatch(text ->
                        text.getKey().length() > LONGEST || text.getValue().length() > LONGEST);
        if (tooLong || texts.size() > MOST_WORDS) {
            throw tooLong();
        }
    }

    private static UploadRefusedException tooLong() {
        return new UploadRefusedException("The mapping holds a text of more than " + LONGEST
                + " characters, or more than " + MOST_WORDS + " words for one field: shorten it.");
    }
}
