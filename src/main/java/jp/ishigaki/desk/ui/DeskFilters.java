package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.desk.DeskCounts;
import jp.ishigaki.desk.DeskFilter;
import jp.ishigaki.desk.DeskScope;
import jp.ishigaki.desk.DeskState;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.shared.ui.LinkTabs;
import org.jspecify.annotations.Nullable;

/** What a list of the desk is narrowed by. All of it stands in the address. */
class DeskFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final String page;
    private final transient DeskFilter filter;

    DeskFilters(String page, DeskFilter filter, List<DeskScope> scopes, DeskCounts counts, List<PartRow> parts) {
        this.page = page;
        this.filter = filter;
        var tabs = new LinkTabs(DeskWords.word(this, "DeskFilters.scopes"));
        scopes.forEach(scope -> tabs.addTab(
                address(scope, filter.part(), null),
                scope == DeskScope.DONE
                        ? DeskWords.word(this, "DeskScope." + scope)
                        : DeskWords.word(this, "DeskFilters.counted", scopeName(scope), counts.of(scope)),
                scope == filter.scope()));
        add(tabs, div("toolbar", parts(parts), states()));
    }

    private String scopeName(DeskScope scope) {
        return DeskWords.word(this, "DeskScope." + scope);
    }

    /** @param usual where the address names none */
    static DeskFilter asked(BeforeEnterEvent event, DeskScope usual, @Nullable UUID cohort) {
        var scope = Asked.word(event, "show").orElse("");
        return new DeskFilter(
                Arrays.stream(DeskScope.values())
                        .filter(each -> each.word().equals(scope))
                        .findFirst()
                        .orElse(usual),
                Asked.number(event, "part").orElse(null),
                Asked.word(event, "state")
                        .flatMap(word -> Arrays.stream(DeskState.values())
                                .filter(state -> word(state).equals(word))
                                .findFirst())
                        .orElse(null),
                cohort);
    }

    private static String word(DeskState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private String address(DeskScope scope, @Nullable Integer part, @Nullable DeskState state) {
        var cohort = filter.cohort();
        return page + "?show=" + scope.word()
                + (part == null ? "" : "&part=" + part)
                + (state == null ? "" : "&state=" + word(state))
                + (cohort == null ? "" : "&cohort=" + cohort);
    }

    private Select<PartRow> parts(List<PartRow> all) {
        var parts = new Select<PartRow>();
        parts.setId("desk-part");
        parts.setLabel(DeskWords.word(this, "DeskFilters.part"));
        parts.setEmptySelectionAllowed(true);
        parts.setEmptySelectionCaption(DeskWords.word(this, "DeskFilters.allParts"));
        parts.setItemLabelGenerator(part -> part == null
                ? DeskWords.word(this, "DeskFilters.allParts")
                : DeskWords.word(this, "DeskFilters.partName", part.number(), part.titleIn(getLocale())));
        parts.setItems(all);
        all.stream()
                .filter(part -> Integer.valueOf(part.number()).equals(filter.part()))
                .findFirst()
                .ifPresent(parts::setValue);
        parts.addValueChangeListener(change -> Going.to(address(
                filter.scope(),
                change.getValue() == null ? null : change.getValue().number(),
                filter.state())));
        return parts;
    }

    private Select<DeskState> states() {
        var states = new Select<DeskState>();
        states.setId("desk-state");
        states.setLabel(DeskWords.word(this, "DeskFilters.state"));
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(DeskWords.word(this, "DeskFilters.allStates"));
        states.setItemLabelGenerator(
                state -> DeskWords.word(this, state == null ? "DeskFilters.allStates" : "DeskState." + state));
        states.setItems(Arrays.stream(DeskState.values())
                .filter(state -> state.isOpen() != (filter.scope() == DeskScope.DONE))
                .toList());
        var chosen = filter.state();
        if (chosen != null && chosen.isOpen() != (filter.scope() == DeskScope.DONE)) {
            states.setValue(chosen);
        }
        states.addValueChangeListener(change -> Going.to(address(filter.scope(), filter.part(), change.getValue())));
        return states;
    }
}
