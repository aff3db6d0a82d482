package jp.ishigaki.bulk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.bulk.file.PlainText;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortState;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.identity.ClosedSeats;
import jp.ishigaki.identity.RegisterQueries;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Compares a whole list with the register as it is now. */
@Component
class ListCheck {

    private final RegisterQueries register;
    private final CohortQueries cohorts;
    private final TrackQueries tracks;
    private final ObjectProvider<ClosedSeats> closed;

    ListCheck(
            RegisterQueries register, CohortQueries cohorts, TrackQueries tracks, ObjectProvider<ClosedSeats> closed) {
        this.register = register;
        this.cohorts = cohorts;
        this.tracks = tracks;
        this.closed = closed;
    }

    List<Finding> check(ImportKind kind, @Nullable UUID cohort, List<ImportRow> rows) {
        return switch (kind) {
            case COMPANIES -> new CompanyCheck(new CompanyIndex(register.companies())).check(rows);
            case PEOPLE -> new PeopleCheck(register.people(addresses(rows))).check(rows);
            case ENROLMENTS -> {
                var into = ongoing(cohort);
                yield new EnrolmentCheck(
                                into,
                                new CompanyIndex(register.companies()),
                                closed.stream()
                                        .flatMap(each -> each.companies(into).stream())
                                        .collect(Collectors.toSet()),
                                new TrackColumn(tracks.tracks(into), tracks.placed(into)),
                                register.people(addresses(rows)),
                                register.seats(into))
                        .check(rows);
            }
        };
    }

    private UUID ongoing(@Nullable UUID cohort) {
        if (cohort == null) {
            throw new MissingException();
        }
        var state = cohorts.cohort(cohort).orElseThrow(MissingException::new).state();
        if (state != CohortState.RECRUITING && state != CohortState.RUNNING) {
            throw new MissingException();
        }
        return cohort;
    }

    private static List<String> addresses(List<ImportRow> rows) {
        return rows.stream()
                .map(row -> PlainText.code(row.cells().getOrDefault(ImportColumn.EMAIL, ""))
                        .toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
