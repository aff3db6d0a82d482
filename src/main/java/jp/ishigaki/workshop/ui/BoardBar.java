package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.BoardCompany;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the board and cuts it into lanes, folded into one line. Each choice leads to an address; told with it is
 * the field that was used.
 */
class BoardBar extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient BoardChoices choices;
    private final transient SerializableBiConsumer<String, String> go;
    private final Select<Integer> groups = new Select<>();
    private final Select<UUID> companies = new Select<>();
    private final Select<Integer> parts = new Select<>();
    private final Select<IssueState> states = new Select<>();
    private final Select<UUID> owners = new Select<>();
    private final Select<String> tags = new Select<>();
    private final Select<Lanes> lanes = new Select<>();
    private final TextField words = new TextField();
    private final Checkbox rested = new Checkbox();

    BoardBar(Narrowing now, Lanes cut, BoardChoices choices, SerializableBiConsumer<String, String> go) {
        this.choices = choices;
        this.go = go;
        setId("board-bar");
        setClassName("board-bar");
        setSummaryText(getTranslation("workshop.BoardBar.title"));
        choice(groups, "group", choices.groups(), now.group(), each -> text("groupOf", each));
        choice(companies, "company", ids(), now.company(), choices::company);
        choice(parts, "part", choices.parts().stream().map(PartRow::number).toList(), now.part(), this::part);
        choice(states, "column", List.of(IssueState.values()), now.state(), this::state);
        choice(owners, "owner", choices.ownersOrNobody(), now.owner(), this::owner);
        choice(tags, "tag", choices.tagsWith(now.tag()), now.tag().isEmpty() ? null : now.tag(), each -> "#" + each);
        choice(lanes, "lanes", List.of(Lanes.COMPANY, Lanes.PART), cut == Lanes.NONE ? null : cut, this::lane);
        words.setId("board-words");
        words.setLabel(text("words"));
        words.setClearButtonVisible(true);
        words.setMaxLength(80);
        words.setValue(now.words());
        rested.setId("board-rested");
        rested.setLabel(text("rested"));
        rested.setValue(now.rested());
        var fields = Markup.div("board-bar-fields", companies, parts, states, owners, tags, words, lanes, rested);
        if (!choices.groups().isEmpty()) {
            fields.addComponentAsFirst(groups);
        }
        setContent(fields);
        all().forEach(field -> follow(field, now));
    }

    private Stream<HasValue<?, ?>> all() {
        return Stream.of(groups, companies, parts, states, owners, tags, lanes, words, rested);
    }

    private void follow(HasValue<?, ?> field, Narrowing now) {
        field.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                go.accept(BoardAddress.of(chosen(now), lanes(), choices.choosesCohort()), idOf(field));
            }
        });
    }

    private static String idOf(HasValue<?, ?> field) {
        return ((Component) field).getId().orElse("");
    }

    /** The field that was used keeps the focus when the bar has been drawn anew. */
    void focus(String field) {
        all().filter(each -> idOf(each).equals(field)).findFirst().ifPresent(each -> ((Focusable<?>) each).focus());
    }

    private Narrowing chosen(Narrowing now) {
        return new Narrowing(
                now.cohort(),
                now.session(),
                groups.getValue(),
                companies.getValue(),
                parts.getValue(),
                states.getValue(),
                now.mine(),
                owners.getValue(),
                Objects.requireNonNullElse(tags.getValue(), ""),
                words.getValue(),
                rested.getValue());
    }

    private Lanes lanes() {
        return lanes.getValue() == null ? Lanes.NONE : lanes.getValue();
    }

    private <T> void choice(
            Select<T> field, String name, List<T> of, @Nullable T now, SerializableFunction<T, String> said) {
        field.setId("board-" + name);
        field.setLabel(text(name));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(text("any." + name));
        field.setItemLabelGenerator(each -> each == null ? text("any." + name) : said.apply(each));
        field.setItems(of);
        if (now != null && of.contains(now)) {
            field.setValue(now);
        }
    }

    private List<UUID> ids() {
        return choices.companies().stream().map(BoardCompany::id).toList();
    }

    private String part(Integer number) {
        return choices.parts().stream()
                .filter(part -> part.number() == number)
                .findFirst()
                .map(part -> text("partOf", number, part.titleIn(getLocale())))
                .orElse("");
    }

    private String state(IssueState state) {
        return getTranslation("workshop.IssueState." + state);
    }

    private String owner(UUID person) {
        return Narrowing.NOBODY.equals(person) ? text("nobody") : choices.owner(person);
    }

    private String lane(Lanes cut) {
        return text("by." + cut);
    }

    private String text(String key, Object... values) {
        return getTranslation("workshop.BoardBar." + key, values);
    }
}
