package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.ishigaki.cohort.CompanyInTrack;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Companies with their tracks: each with its own choice, and several marked ones at once. */
class TrackCompanies extends Div {

    private static final long serialVersionUID = 1L;
    static final int PAGE = 100;

    private final Set<UUID> marked = new LinkedHashSet<>();
    private final Map<UUID, Checkbox> marks = new HashMap<>();
    private final Div rows = div("row-list");
    private final Div more = div("toolbar");
    private final transient List<Track> tracks;
    private final transient Function<@Nullable UUID, Slice<CompanyInTrack, UUID>> pages;
    private final transient BiConsumer<UUID, @Nullable UUID> placeOne;
    private final transient BiConsumer<Collection<UUID>, @Nullable UUID> place;

    TrackCompanies(
            List<Track> tracks,
            Function<@Nullable UUID, Slice<CompanyInTrack, UUID>> pages,
            BiConsumer<UUID, @Nullable UUID> placeOne,
            BiConsumer<Collection<UUID>, @Nullable UUID> place) {
        this.tracks = tracks;
        this.pages = pages;
        this.placeOne = placeOne;
        this.place = place;
        add(bulk(), rows, more);
        if (!fill(null)) {
            rows.add(p("empty", getTranslation("cohort.TrackCompanies.empty")));
        }
    }

    private Div bulk() {
        var choice = choice(getTranslation("cohort.TrackCompanies.marked"));
        choice.setId("bulk-track");
        var put = button(getTranslation("cohort.TrackCompanies.place"), () -> {
            choice.setErrorMessage(getTranslation("cohort.TrackCompanies.nothingMarked"));
            choice.setInvalid(marked.isEmpty());
            if (!marked.isEmpty()) {
                place.accept(
                        List.copyOf(marked), choice.getValue().map(Track::id).orElse(null));
            }
        });
        put.setId("bulk-place");
        put.addClassName("btn");
        var all = button(
                getTranslation("cohort.TrackCompanies.markAll"),
                () -> marks.values().forEach(mark -> mark.setValue(true)));
        all.setId("mark-all");
        all.addClassName("btn-quiet");
        return div("form-line", choice, div("toolbar", put, all));
    }

    private Select<Optional<Track>> choice(String label) {
        var items = new ArrayList<Optional<Track>>();
        tracks.forEach(track -> items.add(Optional.of(track)));
        items.add(Optional.empty());
        var choice = new Select<Optional<Track>>();
        choice.setItems(items);
        choice.setItemLabelGenerator(
                item -> item.map(track -> track.nameIn(getLocale())).orElse(getTranslation("cohort.TracksView.none")));
        choice.setValue(items.getFirst());
        choice.setManualValidation(true);
        choice.setLabel(label);
        return choice;
    }

    private boolean fill(@Nullable UUID after) {
        var page = pages.apply(after);
        page.items().forEach(company -> rows.add(row(company)));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(button(getTranslation("cohort.CohortView.more"), () -> fill(next)));
        }
        return !page.items().isEmpty();
    }

    private Div row(CompanyInTrack company) {
        var mark = new Checkbox(company.name());
        mark.addValueChangeListener(change -> {
            if (change.getValue()) {
                marked.add(company.id());
            } else {
                marked.remove(company.id());
            }
        });
        marks.put(company.id(), mark);
        var choice = choice("");
        choice.setLabel(null);
        choice.setAriaLabel(getTranslation("cohort.TrackCompanies.of", company.name()));
        choice.setValue(tracks.stream()
                .filter(track -> track.id().equals(company.track()))
                .findFirst());
        choice.addValueChangeListener(change ->
                placeOne.accept(company.id(), change.getValue().map(Track::id).orElse(null)));
        var facts = getTranslation(
                "cohort.TrackCompanies.facts",
                getTranslation("cohort.QuotaFrame." + company.quotaFrame()),
                company.industry());
        return attribute(
                div("row", div("row-body", mark, p("row-sub", facts)), div("row-meta", choice)),
                "data-company",
                company.id().toString());
    }
}
