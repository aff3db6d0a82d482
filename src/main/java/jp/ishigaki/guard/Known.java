package jp.ishigaki.guard;

import java.util.List;

/**
 * What a company would not want to see in a text, besides what tells itself by its form.
 *
 * @param domains the writer's own
 */
record Known(List<Name> names, List<String> domains) {

    static final Known NOTHING = new Known(List.of(), List.of());

    record Name(FindingKind kind, String name) {}

    Names asNames() {
        var all = new Names();
        for (var each : names) {
            if (each.kind() == FindingKind.COLLEAGUE || each.kind() == FindingKind.PERSON) {
                all.addPerson(each.kind(), each.name());
            } else {
                all.addName(each.kind(), each.name());
            }
        }
        return all;
    }
}
