package jp.ishigaki.solvedcase.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.TextbookIndex;
import jp.ishigaki.curriculum.ui.SectionPicker;
import jp.ishigaki.shared.Recognisable;
import jp.ishigaki.solvedcase.CaseText;
import jp.ishigaki.workshop.NamesItselfException;

/** The fields of a case. An error stands beside its field, and what was typed stays. */
class CaseForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final TextArea before = area("before");
    private final TextArea done = area("done");
    private final TextArea result = area("result");
    private final SectionPicker section;

    CaseForm(TextbookIndex textbook) {
        section = new SectionPicker(textbook, text("section"));
        section.setId("case-section");
        setClassName("card form-fields");
        setId("case-form");
        label(title, "title");
        add(title, before, done, result, section);
    }

    private TextArea area(String key) {
        var area = new TextArea();
        label(area, key);
        area.setMinRows(4);
        return area;
    }

    private void label(TextFieldBase<?, String> field, String key) {
        field.setId("case-" + key);
        field.setLabel(text(key));
        field.setHelperText(text(key + ".help"));
        field.setWidthFull();
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
    }

    /** What the issue says already is a beginning, for the company to word for others. */
    void begin(String issue, String situation, String evidence, Optional<String> number) {
        title.setValue(issue);
        before.setValue(situation);
        done.setValue(evidence);
        number.ifPresent(section::choose);
    }

    void fill(CaseText written) {
        begin(written.title(), written.before(), written.done(), Optional.ofNullable(written.section()));
        result.setValue(written.result());
    }

    void refuse(ReferenceRefusedException refused) {
        section.refuse(refused);
    }

    /** The word stands where the company wrote it. */
    void refuse(NamesItselfException refused) {
        var field = Stream.of(title, before, done, result)
                .filter(each -> Recognisable.stands(refused.found(), each.getValue()))
                .findFirst()
                .orElse(title);
        field.setErrorMessage(text("namesItself", refused.found()));
        field.setInvalid(true);
        field.focus();
    }

    Optional<CaseText> read() {
        check(title, CaseText.TITLE);
        Stream.of(before, done, result).forEach(area -> check(area, CaseText.TEXT));
        var wrong = Stream.of(title, before, done, result)
                .filter(TextFieldBase::isInvalid)
                .findFirst();
        wrong.ifPresent(TextFieldBase::focus);
        return wrong.isPresent()
                ? Optional.empty()
                : Optional.of(new CaseText(
                        title.getValue(),
                        before.getValue(),
                        done.getValue(),
                        result.getValue(),
                        section.number().orElse(null)));
    }

    private void check(TextFieldBase<?, String> field, int longest) {
        var length = field.getValue().strip().length();
        field.setErrorMessage(length == 0 ? text("missing") : text("tooLong", longest, length));
        field.setInvalid(length == 0 || length > longest);
    }

    private String text(String key, Object... values) {
        return getTranslation("solvedcase.CaseForm." + key, values);
    }
}
