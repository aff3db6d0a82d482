package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.ui.Preview;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.TextbookIndex;
import jp.ishigaki.curriculum.ui.SectionPicker;
import jp.ishigaki.faq.FaqText;
import jp.ishigaki.faq.NamesSomebodyException;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.guard.ui.GuardedFields;
import org.jspecify.annotations.Nullable;

/** The fields of an entry. An error stands beside its field, and what was typed stays. */
class FaqForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 1000;

    private final TextField question = new TextField();
    private final TextArea answer = new TextArea();
    private final SectionPicker section;
    private final TextField pages = new TextField();
    private final TextField tags = new TextField();
    private final GuardedFields guarded;

    FaqForm(TextbookIndex textbook, Guard guard) {
        section = new SectionPicker(textbook, text("section"));
        section.setId("faq-form-section");
        section.setManualValidation(true);
        setClassName("card form-fields");
        setId("faq-form");
        label(question, "question");
        label(answer, "answer");
        label(pages, "pages");
        label(tags, "tags");
        question.setRequiredIndicatorVisible(true);
        answer.setRequiredIndicatorVisible(true);
        answer.setMinRows(8);
        add(question, answer, new Preview(answer), section, pages, tags, p("meta", text("kept")));
        guarded = new GuardedFields(guard);
        guarded.watch(question).watch(answer);
    }

    private void label(TextFieldBase<?, String> field, String key) {
        field.setId("faq-form-" + key);
        field.setLabel(text(key));
        field.setHelperText(text(key + ".help"));
        field.setWidthFull();
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
    }

    /** What the answer says already is a beginning, to be worded for everybody. */
    void begin(String title, String body, @Nullable String number, List<String> words) {
        question.setValue(title);
        answer.setValue(body);
        section.choose(number);
        tags.setValue(String.join("、", words));
    }

    void fill(FaqText written) {
        begin(written.question(), written.answer(), written.section(), written.tags());
        pages.setValue(written.pages());
    }

    /** As it was typed, also what could not be saved. */
    void restore(Draft kept) {
        question.setValue(kept.title());
        answer.setValue(kept.body());
        section.choose(kept.section());
        pages.setValue(kept.pages());
        tags.setValue(String.join("、", kept.tags()));
    }

    /** Tags stand as one text: while they are typed, nobody knows where they end. */
    Draft draft(@Nullable Integer version) {
        var typed = tags.getValue();
        return new Draft(
                question.getValue(),
                answer.getValue(),
                section.number().orElse(null),
                null,
                false,
                typed.isBlank() ? List.of() : List.of(typed),
                pages.getValue(),
                version);
    }

    void whenChanged(Runnable keep) {
        Stream.<TextFieldBase<?, String>>of(question, answer, pages, tags)
                .forEach(field -> field.addValueChangeListener(change -> keep.run()));
        section.addValueChangeListener(change -> keep.run());
    }

    /** Sends when the guard has nothing to ask. */
    Runnable guarded(Runnable send) {
        return guarded.before(send);
    }

    void refuse(ReferenceRefusedException refused) {
        if (refused.reason() == ReferenceRefusedException.Reason.UNREADABLE_PAGES) {
            pages.setErrorMessage(getTranslation(refused.messageKey()));
            pages.setInvalid(true);
            pages.focus();
        } else {
            section.refuse(refused);
        }
    }

    /** The word stands where it was written. */
    void refuse(NamesSomebodyException refused) {
        var found = plain(refused.found());
        var field = Stream.<TextFieldBase<?, String>>of(question, answer, tags)
                .filter(each -> plain(each.getValue()).contains(found))
                .findFirst()
                .orElse(answer);
        field.setErrorMessage(text("names", refused.found()));
        field.setInvalid(true);
        field.focus();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    Optional<FaqText> read() {
        check(question, FaqText.QUESTION);
        check(answer, FaqText.ANSWER);
        section.setErrorMessage(text("sectionMissing"));
        section.setInvalid(section.number().isEmpty());
        pages.setInvalid(false);
        var words = tagged();
        tags.setErrorMessage(text("tagsTooMany", FaqText.TAGS, FaqText.TAG));
        tags.setInvalid(words.size() > FaqText.TAGS || words.stream().anyMatch(tag -> tag.length() > FaqText.TAG));
        var wrong = Stream.of(question, answer, tags)
                .filter(TextFieldBase::isInvalid)
                .findFirst();
        wrong.ifPresent(TextFieldBase::focus);
        if (wrong.isEmpty() && section.isInvalid()) {
            section.focus();
        }
        return wrong.isPresent() || section.isInvalid()
                ? Optional.empty()
                : section.number()
                        .map(number ->
                                new FaqText(question.getValue(), answer.getValue(), number, pages.getValue(), words));
    }

    private List<String> tagged() {
        return Stream.of(tags.getValue().split("[,、，]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private void check(TextFieldBase<?, String> field, int longest) {
        var length = field.getValue().strip().length();
        field.setErrorMessage(length == 0 ? text("missing") : text("tooLong", longest, length));
        field.setInvalid(length == 0 || length > longest);
    }

    private String text(String key, Object... args) {
        return getTranslation("faq.FaqForm." + key, args);
    }
}
