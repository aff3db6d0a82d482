package jp.ishigaki.mail.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import jp.ishigaki.mail.StaleWordingException;
import jp.ishigaki.mail.TemplateDetails;
import jp.ishigaki.mail.TemplateService;
import jp.ishigaki.mail.WordingProblem;
import jp.ishigaki.mail.WordingRules;
import jp.ishigaki.shared.ui.Facts;

/** Subject and body with the places that may stand in them, and beside them the letter they make. */
class WordingForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 400;

    private final transient TemplateDetails template;
    private final transient TemplateService wording;
    private final transient WordingRules rules;
    private final transient Consumer<String> done;
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final LetterPaper preview = new LetterPaper();
    private final Div outcome = div("");

    WordingForm(
            TemplateDetails template, TemplateService wording, WordingRules rules, String told, Consumer<String> done) {
        this.template = template;
        this.wording = wording;
        this.rules = rules;
        this.done = done;
        setClassName("two-columns");
        attribute(outcome, "role", "status");
        tell(told);
        prepare(subject, "wording-subject", text("subject"), template.subject());
        prepare(body, "wording-body", text("body"), template.body());
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setValueChangeTimeout(PAUSE);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(PAUSE);
        body.setMinRows(12);
        preview.setId("wording-preview");
        add(
                section("card", h2(text("wording")), subject, body, buttons(), outcome),
                div("", section("card", h2(text("preview")), p("meta", text("previewHelp")), preview), places()));
        check();
    }

    private void prepare(TextFieldBase<?, String> field, String id, String label, String value) {
        field.setId(id);
        field.setLabel(label);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        field.setValue(value);
        field.addValueChangeListener(change -> check());
    }

    private Component buttons() {
        var save = primaryButton(text("save"), this::save);
        save.setId("wording-save");
        var buttons = div("toolbar", save);
        if (template.own()) {
            var reset = button(text("reset"), this::reset);
            reset.setId("wording-reset");
            buttons.add(reset);
        }
        return buttons;
    }

    private Component places() {
        var facts = new Facts();
        template.places().forEach(place -> facts.fact(place.written(), place.meaning()));
        return section("card", h2(text("places")), p("meta", text("placesHelp")), facts);
    }

    /** Tells what is wrong beside the fields and renews the preview; answers whether the wording may be used. */
    private boolean check() {
        var problems = rules.problems(template.template(), subject.getValue(), body.getValue());
        tell(subject, problems.stream().filter(WordingProblem::inSubject).findFirst());
        tell(body, problems.stream().filter(problem -> !problem.inSubject()).findFirst());
        rules.preview(template.template(), template.language(), subject.getValue(), body.getValue())
                .ifPresentOrElse(letter -> preview.show(letter.subject(), letter.body()), this::showNoPreview);
        return problems.isEmpty();
    }

    private void showNoPreview() {
        preview.removeAll();
        preview.add(p("meta", text("noPreview")));
    }

    private void tell(TextFieldBase<?, String> field, Optional<WordingProblem> problem) {
        field.setErrorMessage(problem.map(this::words).orElse(""));
        field.setInvalid(problem.isPresent());
    }

    private String words(WordingProblem problem) {
        var longest = problem.inSubject() ? WordingRules.LONGEST_SUBJECT : WordingRules.LONGEST_BODY;
        return switch (problem.kind()) {
            case TOO_LONG -> text("problem.TOO_LONG", longest);
            case UNKNOWN_PLACE -> text("problem.UNKNOWN_PLACE", problem.places());
            default -> text("problem." + problem.kind());
        };
    }

    private void save() {
        if (check()) {
            write(
                    () -> wording.reword(
                            template.template(),
                            template.language(),
                            subject.getValue().strip(),
                            body.getValue(),
                            template.version()),
                    "saved");
        } else if (subject.isInvalid()) {
            subject.focus();
        } else {
            body.focus();
        }
    }

    private void reset() {
        write(() -> wording.reset(template.template(), template.language(), template.version()), "wasReset");
    }

    private void write(Runnable act, String told) {
        try {
            act.run();
            done.accept(text(told));
        } catch (StaleWordingException stale) {
            tell(text("stale"));
        }
    }

    private void tell(String what) {
        outcome.removeAll();
        if (!what.isEmpty()) {
            outcome.add(p("notice", what));
        }
    }

    private String text(String key, Object... args) {
        return getTranslation("mail.WordingForm." + key, args);
    }
}
