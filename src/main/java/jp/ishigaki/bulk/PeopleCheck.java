package jp.ishigaki.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.identity.PersonEntry;

/** Compares a list of people with the register. An address is one person. */
class PeopleCheck {

    private final Map<String, PersonEntry> register;
    private final Map<String, Integer> lines = new HashMap<>();

    PeopleCheck(List<PersonEntry> known) {
        register = known.stream().collect(Collectors.toMap(PersonEntry::email, Function.identity()));
    }

    List<Finding> check(List<ImportRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private Finding check(ImportRow of) {
        var row = new RowReading(of);
        var name = row.requiredName(ImportColumn.PERSON_NAME, 80);
        var kana = row.name(ImportColumn.PERSON_KANA, 80);
        var address = row.address(ImportColumn.EMAIL);
        var first = address.isEmpty() ? null : lines.putIfAbsent(address, row.line());
        if (first != null) {
            row.refuse(ImportColumn.EMAIL, "twin", first);
        }
        var known = register.get(address);
        if (known == null) {
            return row.finding(
                    Outcome.NEW, new Act.AddPerson(new PersonEntry(UUID.randomUUID(), name, kana, address, 0)));
        }
        var after =
                new PersonEntry(known.id(), name, kana.isEmpty() ? known.kana() : kana, known.email(), known.version());
        return after.equals(known)
                ? row.finding(Outcome.UNCHANGED, null)
                : row.finding(Outcome.CHANGED, new Act.RenamePerson(known, after));
    }
}
