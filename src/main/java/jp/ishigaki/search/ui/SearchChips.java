package jp.ishigaki.search.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.search.SearchCohort;
import jp.ishigaki.search.SearchKind;
import jp.ishigaki.search.SearchPeriod;
import jp.ishigaki.search.SearchResult;

/**
 * What hits may be limited to: kinds, each with how many there are, periods, what is confirmed, a part of the textbook
 * and, for staff, a cohort. The chips stay the same ones while one types, so the keyboard's place is not lost.
 */
class SearchChips extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<SearchKind> KINDS =
            List.of(SearchKind.FAQ, SearchKind.QUESTION, SearchKind.ISSUE, SearchKind.SOLVED_CASE, SearchKind.MATERIAL);

    private final transient Consumer<UnaryOperator<SearchAsked>> change;
    private final Map<SearchKind, NativeButton> kinds = new EnumMap<>(SearchKind.class);
    private final Map<SearchPeriod, NativeButton> periods = new EnumMap<>(SearchPeriod.class);
    private final NativeButton endorsed;
    private final Select<PartRow> part = new Select<>();
    private final Select<SearchCohort> cohort = new Select<>();

    SearchChips(List<PartRow> parts, List<SearchCohort> cohorts, Consumer<UnaryOperator<SearchAsked>> change) {
        this.change = change;
        setClassName("toolbar");
        attribute(this, "role", "group");
        attribute(this, "aria-label", text("filters"));
        endorsed = chip("endorsed", text("endorsed"), asked -> asked.onlyEndorsed(!asked.endorsed()));
        add(kinds(), periods());
        select(part, "search-part", text("part.label"), text("allParts"));
        part.setItemLabelGenerator(each -> each == null ? text("allParts") : partName(each));
        part.setItems(parts);
        part.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                var chosen = changed.getValue();
                change.accept(asked -> asked.ofPart(chosen == null ? null : chosen.number()));
            }
        });
        add(part);
        if (!cohorts.isEmpty()) {
            select(cohort, "search-cohort", text("cohort"), text("allCohorts"));
            cohort.setItemLabelGenerator(each -> each == null ? text("allCohorts") : each.name());
            cohort.setItems(cohorts);
            cohort.addValueChangeListener(changed -> {
                if (changed.isFromClient()) {
                    var chosen = changed.getValue();
                    change.accept(asked -> asked.ofCohort(chosen == null ? null : chosen.id()));
                }
            });
            add(cohort);
        }
    }

    private Div kinds() {
        var chips = div("chips");
        for (var kind : KINDS) {
            var chip = chip(kind.name(), text(kind.name()), asked -> asked.ofKind(asked.kind() == kind ? null : kind));
            kinds.put(kind, chip);
            chips.add(chip);
        }
        return chips;
    }

    private Div periods() {
        var chips = div("chips");
        for (var period : SearchPeriod.values()) {
            var chip = chip(
                    period.name(),
                    text("period." + period.name()),
                    asked -> asked.within(asked.period() == period ? null : period));
            periods.put(period, chip);
            chips.add(chip);
        }
        chips.add(endorsed);
        return chips;
    }

    private NativeButton chip(String name, String text, UnaryOperator<SearchAsked> pressed) {
        var chip = button(text, () -> change.accept(pressed));
        chip.setClassName("chip");
        return attribute(chip, "data-only", name);
    }

    private static <T> void select(Select<T> select, String id, String label, String none) {
        select.setId(id);
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
    }

    private String partName(PartRow row) {
        return text("partName", row.number(), row.titleIn(getLocale()));
    }

    /** Shows what is limited now, and how many there are of each kind. */
    void show(SearchAsked asked, SearchResult result) {
        kinds.forEach((kind, chip) -> {
            press(chip, kind == asked.kind());
            int number = result.counts().getOrDefault(kind, 0);
            chip.setText(text(result.estimated() && number > 0 ? "chip.about" : "chip", text(kind.name()), number));
        });
        periods.forEach((period, chip) -> press(chip, period == asked.period()));
        press(endorsed, asked.endorsed());
        part.setValue(part.getListDataView()
                .getItems()
                .filter(each -> asked.part() != null && each.number() == asked.part())
                .findFirst()
                .orElse(null));
        if (cohort.getParent().isPresent()) {
            cohort.setValue(cohort.getListDataView()
                    .getItems()
                    .filter(each -> each.id().equals(asked.cohort()))
                    .findFirst()
                    .orElse(null));
        }
    }

    private static void press(NativeButton chip, boolean pressed) {
        attribute(chip, "aria-pressed", Boolean.toString(pressed));
    }

    private String text(String key, Object... args) {
        return getTranslation("search.SearchView." + key, args);
    }
}
