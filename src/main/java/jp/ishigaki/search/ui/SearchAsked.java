package jp.ishigaki.search.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import jp.ishigaki.search.SearchFilter;
import jp.ishigaki.search.SearchKind;
import jp.ishigaki.search.SearchPeriod;
import jp.ishigaki.shared.ui.Asked;
import org.jspecify.annotations.Nullable;

/** What the address asks for; so what was found can be sent and bookmarked. */
record SearchAsked(
        String words,
        @Nullable SearchKind kind,
        @Nullable Integer part,
        @Nullable SearchPeriod period,
        boolean endorsed,
        @Nullable UUID cohort) {

    static final int LONGEST = 100;

    static SearchAsked from(BeforeEnterEvent event) {
        return new SearchAsked(
                cut(Asked.word(event, "q").orElse("")),
                Asked.oneOf(event, "kind", SearchKind.class).orElse(null),
                Asked.number(event, "part").orElse(null),
                Asked.oneOf(event, "period", SearchPeriod.class).orElse(null),
                Asked.flag(event, "endorsed"),
                Asked.id(event, "cohort").orElse(null));
    }

    private static String cut(String words) {
        var plain = words.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    Location location() {
        var query = new LinkedHashMap<String, String>();
        query.put("q", words);
        put(query, "kind", kind);
        put(query, "part", part);
        put(query, "period", period);
        put(query, "endorsed", endorsed ? "1" : null);
        put(query, "cohort", cohort);
        return new Location("search", QueryParameters.simple(query));
    }

    private static void put(LinkedHashMap<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    SearchFilter filter(Instant now) {
        return new SearchFilter(kind, part, period == null ? null : period.before(now), endorsed, cohort);
    }

    boolean isFiltered() {
        return kind != null || part != null || period != null || endorsed || cohort != null;
    }

    SearchAsked withWords(String other) {
        return new SearchAsked(cut(other), kind, part, period, endorsed, cohort);
    }

    SearchAsked ofKind(@Nullable SearchKind other) {
        return new SearchAsked(words, other, part, period, endorsed, cohort);
    }

    SearchAsked ofPart(@Nullable Integer other) {
        return new SearchAsked(words, kind, other, period, endorsed, cohort);
    }

    SearchAsked within(@Nullable SearchPeriod other) {
        return new SearchAsked(words, kind, part, other, endorsed, cohort);
    }

    SearchAsked onlyEndorsed(boolean only) {
        return new SearchAsked(words, kind, part, period, only, cohort);
    }

    SearchAsked ofCohort(@Nullable UUID other) {
        return new SearchAsked(words, kind, part, period, endorsed, other);
    }

    SearchAsked unfiltered() {
        return new SearchAsked(words, null, null, null, false, null);
    }
}
