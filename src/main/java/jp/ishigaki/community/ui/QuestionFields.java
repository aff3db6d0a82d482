package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.NamesItselfException;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.TextbookIndex;
import jp.ishigaki.curriculum.ui.SectionPicker;
import jp.ishigaki.enclosure.EnclosureRefusedException;
import jp.ishigaki.enclosure.ui.EnclosureField;
import jp.ishigaki.guard.ui.GuardedFields;
import org.jspecify.annotations.Nullable;

/** All that a question is made of. The title stands apart, with room beside it for what it finds. */
class QuestionFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 1000;
    private static final int PAUSE_OF_TITLE = 400;

    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final SectionPicker section;
    private final TagPicker tags;
    private final EnclosureField files;
    private final Readers readers;
    private transient Runnable whenChanged = () -> {};

    QuestionFields(
            TextbookIndex index,
            List<String> suggestedTags,
            boolean hasCompany,
            GuardedFields guarded,
            SimilarPanel similar,
            EnclosureField files) {
        setClassName("ask-layout");
        section = new SectionPicker(index, text("sectionField"));
        tags = new TagPicker(suggestedTags);
        this.files = files;
        readers = new Readers(hasCompany, () -> {
            whenChanged.run();
            guarded.lookAgain();
        });
        guarded.readBy(readers::asTheGuardKnowsThem);
        prepareTitle();
        prepareBody();
        section.setId("question-section");
        section.setHelperText(text("sectionHelp"));
        add(
                div("card ask-title", title, section),
                similar,
                div("card ask-rest", body, new Preview(body), files, tags, readers, p("meta", text("kept"))));
        title.addValueChangeListener(change -> similar.typed(title.getValue(), part()));
        section.addValueChangeListener(change -> similar.typed(title.getValue(), part()));
    }

    private void prepareTitle() {
        title.setId("question-title");
        title.setLabel(text("titleField"));
        title.setHelperText(text("titleHelp", NewQuestion.LONGEST_TITLE));
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(PAUSE_OF_TITLE);
    }

    private void prepareBody() {
        body.setId("question-body");
        body.setLabel(text("bodyField"));
        body.setHelperText(text("bodyHelp"));
        body.setRequiredIndicatorVisible(true);
        body.setWidthFull();
        body.setMinRows(8);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(PAUSE);
    }

    private @Nullable Integer part() {
        var chosen = section.getValue();
        return chosen == null ? null : Integer.valueOf(chosen.part());
    }

    /** What was begun; afterwards every change is told. */
    void begin(Draft draft, GuardedFields guarded, Runnable keep) {
        title.setValue(draft.title());
        body.setValue(draft.body());
        section.choose(draft.section());
        tags.choose(draft.tags());
        readers.restore(draft);
        whenChanged = keep;
        title.addValueChangeListener(change -> keep.run());
        body.addValueChangeListener(change -> keep.run());
        section.addValueChangeListener(change -> keep.run());
        tags.addValueChangeListener(change -> keep.run());
        guarded.watch(title).watch(body);
    }

    void choose(String number) {
        section.choose(number);
    }

    Draft draft() {
        return new Draft(
                title.getValue(),
                body.getValue(),
                section.number().orElse(null),
                readers.chosen(),
                readers.isUnnamed(),
                tags.chosen());
    }

    /** Whether it can be sent; else the first field that cannot says why. */
    boolean isFit() {
        var isTitleFit = Fit.check(
                title, NewQuestion.LONGEST_TITLE, text("titleMissing"), text("tooLong", NewQuestion.LONGEST_TITLE));
        var isBodyFit = Fit.check(
                body, NewQuestion.LONGEST_BODY, text("bodyMissing"), text("tooLong", NewQuestion.LONGEST_BODY));
        if (!isTitleFit) {
            title.focus();
        } else if (!isBodyFit) {
            body.focus();
        }
        return isTitleFit && isBodyFit;
    }

    NewQuestion asked() {
        return readers.of(new NewQuestion(
                title.getValue(), body.getValue(), section.number().orElse(null), null, tags.chosen()));
    }

    void refuse(ReferenceRefusedException refused) {
        section.refuse(refused);
    }

    void refuse(NamesItselfException refused) {
        var why = text("namesItself", refused.found());
        if (tags.chosen().stream().anyMatch(tag -> Refusals.isIn(refused, tag))) {
            tags.refuse(why);
            tags.focus();
        } else if (List.of(title, body).stream().anyMatch(field -> Refusals.isIn(refused, field.getValue()))) {
            Refusals.show(refused, List.of(title, body), why);
        } else {
            files.refuse(why);
        }
    }

    void refuse(EnclosureRefusedException refused) {
        files.refuse(refused);
    }

    private String text(String key, Object... args) {
        return getTranslation("community.AskView." + key, args);
    }
}
