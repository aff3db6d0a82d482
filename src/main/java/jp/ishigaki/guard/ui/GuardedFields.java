package jp.ishigaki.guard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.ishigaki.guard.Finding;
import jp.ishigaki.guard.FindingKind;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.guard.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * Watches the text fields of a form. A moment after somebody has stopped typing, what others should perhaps not read
 * stands below its field, with a word to put instead; sending asks once more, and never refuses. What was decided to be
 * kept is not asked again on this page, and is remembered nowhere else.
 *
 * <p>A form makes one, watches its fields when they have been added to it, and sends by way of {@link #before}.
 */
public class GuardedFields implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 1000;

    private final transient Guard guard;
    private final ArrayList<FindingsBox> boxes = new ArrayList<>();
    private final Placeholders placeholders = new Placeholders();
    private final HashSet<String> kept = new HashSet<>();
    private SerializableSupplier<Readers> readers = () -> Readers.OTHERS;
    private transient @Nullable Runnable waiting;

    public GuardedFields(Guard guard) {
        this.guard = guard;
    }

    public GuardedFields readBy(SerializableSupplier<Readers> asked) {
        readers = asked;
        return this;
    }

    /** The field has its place in the form already. */
    public GuardedFields watch(TextFieldBase<?, String> field) {
        return watch(field, field);
    }

    /** Findings stand below another part of the form, where beside the field there is no room. */
    public GuardedFields watch(TextFieldBase<?, String> field, Component above) {
        boxes.removeIf(box -> !box.isInPlace());
        if (field.getValueChangeMode() == ValueChangeMode.ON_CHANGE) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE);
        }
        boxes.add(new FindingsBox(field, above, this));
        field.addValueChangeListener(typed -> look());
        return this;
    }

    /** Sends at once when there is nothing to ask, or when the writer has seen it and wants to. */
    public Runnable before(Runnable send) {
        return () -> {
            waiting = send;
            var first = look();
            if (first == null) {
                waiting = null;
                send.run();
            } else {
                first.focus();
            }
        };
    }

    /** After something else than the text has changed, such as who reads it. */
    public void lookAgain() {
        look();
    }

    /** Shows what there is now; answers the first box that has something. */
    @Nullable FindingsBox look() {
        boxes.removeIf(box -> !box.isInPlace());
        if (boxes.isEmpty()) {
            return null;
        }
        var found = findings();
        FindingsBox first = null;
        FindingsBox last = null;
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            box.show(found.get(i), readers.get());
            if (!found.get(i).isEmpty()) {
                first = first == null ? box : first;
                last = box;
            }
        }
        if (last != null) {
            last.offerAll(waiting != null);
        }
        return first;
    }

    private List<List<Finding>> findings() {
        var texts = boxes.stream().map(FindingsBox::written).toList();
        if (texts.stream().allMatch(String::isBlank)) {
            return texts.stream().map(empty -> List.<Finding>of()).toList();
        }
        var found = guard.look(texts, placeholders, language());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> found.get(i).stream()
                        .filter(each -> isAsked(each, texts.get(i)))
                        .toList())
                .toList();
    }

    private Locale language() {
        return boxes.getFirst().language();
    }

    private boolean isAsked(Finding finding, String text) {
        return readers.get().shouldNotRead(finding.kind()) && !kept.contains(key(finding)) && !isCalled(finding, text);
    }

    /** Whoever is called by an @ is named by whoever writes here, unless nobody is to know whose it is. */
    private boolean isCalled(Finding finding, String text) {
        return finding.kind() == FindingKind.COLLEAGUE
                && readers.get() != Readers.OTHERS
                && finding.start() > 0
                && "@＠".indexOf(text.charAt(finding.start() - 1)) >= 0;
    }

    void keep(Finding finding) {
        kept.add(key(finding));
        goOn();
    }

    /** The same everywhere in the form has the same word instead. */
    void replace(Finding finding) {
        boxes.forEach(box -> box.replace(one -> key(one).equals(key(finding))));
        goOn();
    }

    void replaceAll() {
        boxes.forEach(box -> box.replace(one -> true));
        goOn();
    }

    /** The writer has seen all of it and sends it as it is. */
    void keepAllAndSend() {
        findings().forEach(each -> each.forEach(finding -> kept.add(key(finding))));
        look();
        var send = waiting;
        waiting = null;
        if (send != null) {
            send.run();
        }
    }

    private void goOn() {
        var next = look();
        if (next != null) {
            next.focus();
        } else {
            boxes.getLast().backToField();
        }
    }

    static String key(Finding finding) {
        return finding.kind() + ":" + finding.same();
    }
}
