package jp.ishigaki.guard.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.guard.Finding;

/** What was found in one field, below it. Empty it takes no room; its news are spoken. */
class FindingsBox extends Div {

    private static final long serialVersionUID = 1L;

    private final TextFieldBase<?, String> field;
    private final GuardedFields all;
    private final Div spoken = div("sr-only");
    private final Div shown = div("guard-box");
    private List<Finding> findings = List.of();

    FindingsBox(TextFieldBase<?, String> field, Component above, GuardedFields all) {
        this.field = field;
        this.all = all;
        setClassName("guard");
        attribute(spoken, "role", "status");
        attribute(shown, "role", "group");
        shown.setVisible(false);
        add(spoken, shown);
        field.getId().ifPresent(id -> setId("guard-" + id));
        var around = above.getElement().getParent();
        around.insertChild(around.indexOfChild(above.getElement()) + 1, getElement());
        attribute(shown, "aria-label", getTranslation("guard.FindingsBox.label", field.getLabel()));
    }

    boolean isInPlace() {
        return field.getElement().getParent() != null && getElement().getParent() != null;
    }

    String written() {
        return field.getValue();
    }

    Locale language() {
        return field.getElement().getNode().isAttached() ? getLocale() : Locale.JAPANESE;
    }

    void show(List<Finding> now, Readers readers) {
        var before = findings.size();
        findings = now;
        shown.removeAll();
        shown.setVisible(!now.isEmpty());
        if (now.isEmpty()) {
            spoken.setText(before == 0 ? "" : getTranslation("guard.FindingsBox.nothingLeft"));
            return;
        }
        var groups = new LinkedHashMap<String, List<Finding>>();
        now.forEach(each -> groups.computeIfAbsent(GuardedFields.key(each), key -> new java.util.ArrayList<>())
                .add(each));
        var lead = getTranslation("guard.FindingsBox.lead." + readers);
        spoken.setText(getTranslation("guard.FindingsBox.spoken", groups.size(), field.getLabel()));
        var list = new OrderedList();
        list.setClassName("guard-list");
        groups.values().forEach(each -> list.add(new FindingItem(each, written(), all)));
        shown.add(p("guard-lead", lead), list);
    }

    /** Below the last field that has something: what concerns all of them. */
    void offerAll(boolean isSending) {
        var bar = div("toolbar");
        var replace = button(getTranslation("guard.FindingsBox.replaceAll"), all::replaceAll);
        replace.addClassName("guard-replace-all");
        bar.add(replace);
        if (isSending) {
            var send = button(getTranslation("guard.FindingsBox.send"), all::keepAllAndSend);
            send.addClassName("guard-send");
            bar.add(send, span("meta", getTranslation("guard.FindingsBox.sendHelp")));
        }
        shown.add(bar);
    }

    void focus() {
        shown.getElement().executeJs("setTimeout(() => this.querySelector('li')?.focus())");
    }

    void backToField() {
        field.focus();
    }

    /** From the end, so that the positions before stay right. */
    void replace(SerializablePredicate<Finding> which) {
        var text = new StringBuilder(field.getValue());
        findings.reversed().stream()
                .filter(which)
                .filter(each -> each.end() <= text.length()
                        && text.substring(each.start(), each.end()).equals(each.text()))
                .forEach(each -> text.replace(each.start(), each.end(), each.placeholder()));
        if (!text.toString().equals(field.getValue())) {
            field.setValue(text.toString());
        }
    }
}
