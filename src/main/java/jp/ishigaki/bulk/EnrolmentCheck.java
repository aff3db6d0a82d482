package jp.ishigaki.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.bulk.file.PlainText;
import jp.ishigaki.identity.CompanyEntry;
import jp.ishigaki.identity.CorporateNumber;
import jp.ishigaki.identity.PersonEntry;
import jp.ishigaki.identity.SeatEntry;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Compares a list of seats with those of a cohort. A company has one participant; a seat there already stays as it is. */
class EnrolmentCheck {

    private record SeatKey(UUID person, Role role, @Nullable UUID company) {}

    private final UUID cohort;
    private final CompanyIndex companies;
    private final Set<UUID> withdrawn;
    private final TrackColumn tracks;
    private final Map<String, PersonEntry> people;
    private final Map<SeatKey, Integer> lines = new HashMap<>();
    private final Map<SeatKey, UUID> taken = new HashMap<>();
    private final Map<UUID, UUID> participants = new HashMap<>();
    private final Map<UUID, Integer> linesOfParticipants = new HashMap<>();

    /** @param withdrawn the companies that have left the cohort */
    EnrolmentCheck(
            UUID cohort,
            CompanyIndex companies,
            Set<UUID> withdrawn,
            TrackColumn tracks,
            List<PersonEntry> people,
            List<SeatEntry> seats) {
        this.cohort = cohort;
        this.companies = companies;
        this.withdrawn = withdrawn;
        this.tracks = tracks;
        this.people = people.stream().collect(Collectors.toMap(PersonEntry::email, Function.identity()));
        for (var seat : seats) {
            taken.put(new SeatKey(seat.person(), seat.role(), seat.company()), seat.membership());
            var company = seat.company();
            if (seat.role() == Role.PARTICIPANT && company != null) {
                participants.put(company, seat.person());
            }
        }
    }

    List<Finding> check(List<ImportRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private Finding check(ImportRow of) {
        var row = new RowReading(of);
        var address = row.address(ImportColumn.EMAIL);
        var known = people.get(address);
        var name = known == null ? row.requiredName(ImportColumn.PERSON_NAME, 80) : known.name();
        var kana = row.name(ImportColumn.PERSON_KANA, 80);
        var role = row.role(ImportColumn.ROLE);
        var company = role == null ? null : company(row, role);
        var track = tracks.track(row, company);
        if (!row.isFine() || role == null) {
            return row.wrong();
        }
        var person = known == null ? new PersonEntry(UUID.randomUUID(), name, kana, address, 0) : known;
        var key = new SeatKey(person.id(), role, company);
        refuseTwins(row, key);
        if (taken.containsKey(key)) {
            var moved = tracks.placement(row, company, track);
            return moved == null
                    ? row.finding(Outcome.UNCHANGED, null)
                    : row.finding(Outcome.CHANGED, new Act.PlaceCompany(moved));
        }
        refuseSecondParticipant(row, key);
        if (!row.isFine()) {
            return row.wrong();
        }
        people.put(address, person);
        return row.finding(
                Outcome.NEW,
                new Act.OpenSeat(
                        new SeatEntry(UUID.randomUUID(), person.id(), role, cohort, company),
                        known == null ? person : null,
                        tracks.placement(row, company, track)));
    }

    private @Nullable UUID company(RowReading row, Role role) {
        var typed = row.name(ImportColumn.COMPANY, 120);
        if (!role.isOfCompany()) {
            if (!typed.isEmpty()) {
                row.refuse(ImportColumn.COMPANY, "noCompany");
            }
            return null;
        }
        if (typed.isEmpty()) {
            row.refuse(ImportColumn.COMPANY, "required");
            return null;
        }
        var found = found(typed);
        if (found.size() != 1) {
            row.refuse(ImportColumn.COMPANY, found.isEmpty() ? "unknownCompany" : "ambiguousCompany", typed);
            return null;
        }
        var company = found.getFirst().id();
        if (withdrawn.contains(company)) {
            row.refuse(ImportColumn.COMPANY, "withdrawn");
        }
        return company;
    }

    private List<CompanyEntry> found(String typed) {
        var isNumber = PlainText.code(typed).replaceAll("[\\s-]", "").matches("[0-9]{13}");
        return isNumber && CorporateNumber.fault(typed).isEmpty()
                ? companies.numbered(CorporateNumber.of(typed).digits()).stream()
                        .toList()
                : companies.named(typed);
    }

    private void refuseTwins(RowReading row, SeatKey key) {
        var first = lines.putIfAbsent(key, row.line());
        if (first != null) {
            row.refuse(ImportColumn.EMAIL, "twin", first);
        }
    }

    private void refuseSecondParticipant(RowReading row, SeatKey key) {
        var company = key.company();
        if (key.role() != Role.PARTICIPANT || company == null || !row.isFine()) {
            return;
        }
        if (participants.containsKey(company)) {
            row.refuse(ImportColumn.COMPANY, "seatTaken");
            return;
        }
        var first = linesOfParticipants.putIfAbsent(company, row.line());
        if (first != null) {
            row.refuse(ImportColumn.COMPANY, "secondParticipant", first);
        }
    }
}
