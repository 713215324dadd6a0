package org.sessionwise.itests.architecture;

import java.util.ArrayList;
import java.util.List;

/** What a manifest of ours must keep to. */
final class ImportRules {

    /** Each of these would go round the table, or is not our way to start. */
    private static final List<String> FORBIDDEN_HEADERS =
            List.of("Require-Bundle", "DynamicImport-Package", "Bundle-Activator", "Fragment-Host");

    private final ImportTable table;

    ImportRules(ImportTable table) {
        this.table = table;
    }

    /** Every breach as a sentence; empty if the manifest keeps to the rules. */
    List<String> breaches(BundleManifest manifest) {
        String bundle = manifest.name();
        if (!table.bundles().contains(bundle)) {
            return List.of(bundle + " is not in the table");
        }
        List<String> breaches = new ArrayList<>();
        manifest.imports().forEach(imported -> check(bundle, imported, breaches));
        manifest.exportsWithoutVersion()
                .forEach(name -> breaches.add(bundle + " exports " + name + " without a version"));
        manifest.exports().stream()
                .filter(ImportRules::isInternal)
                .forEach(name -> breaches.add(bundle + " exports internal " + name));
        FORBIDDEN_HEADERS.stream()
                .filter(manifest::has)
                .forEach(header -> breaches.add(bundle + " has the header " + header));
        return breaches;
    }

    private void check(String bundle, String imported, List<String> breaches) {
        if (imported.startsWith("java.")) {
            return;
        }
        if (!imported.startsWith(BundleManifest.OURS)) {
            if (!table.allowsOthers(bundle, imported)) {
                breaches.add(bundle + " must not import " + imported);
            }
            return;
        }
        if (isInternal(imported)) {
            breaches.add(bundle + " imports internal " + imported);
        }
        String owner = table.ownerOf(imported);
        if (!table.allowsOurs(bundle, owner)) {
            breaches.add(bundle + " must not import " + imported + " of " + owner);
        }
    }

    private static boolean isInternal(String name) {
        return List.of(name.split("\\.")).contains("internal");
    }
}
