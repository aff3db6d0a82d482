package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ishigaki.survey.Choice;
import jp.ishigaki.survey.QuestionKind;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyQuestion;
import org.jspecify.annotations.Nullable;

/** By one of what is offered, or several; where it is asked for, also by something else in own words. */
class ChoiceInput extends AnswerInput {

    private static final long serialVersionUID = 1L;

    private final transient List<String> choices;
    private @Nullable TextField otherText;
    private String text;

    ChoiceInput(SurveyQuestion question, SurveyAnswer answer, Runnable changed) {
        super(question, changed);
        this.choices = new ArrayList<>(answer.choices());
        this.text = answer.text();
        if (question.kind() == QuestionKind.MULTIPLE) {
            multiple();
        } else {
            single();
        }
        if (question.other() && question.kind().hasChoices()) {
            other();
        }
    }

    private void single() {
        var group = new RadioButtonGroup<String>();
        group.setItems(offered());
        group.setItemLabelGenerator(this::label);
        choices.stream().filter(offered()::contains).findFirst().ifPresent(group::setValue);
        group.addValueChangeListener(change -> {
            choices.clear();
            Optional.ofNullable(change.getValue()).ifPresent(choices::add);
            chosen();
        });
        group.getElement().getThemeList().add("vertical");
        place(group);
    }

    private void multiple() {
        var group = new CheckboxGroup<String>();
        group.setItems(offered());
        group.setItemLabelGenerator(this::label);
        var chosen = new HashSet<>(choices);
        chosen.retainAll(offered());
        group.setValue(chosen);
        group.addValueChangeListener(change -> {
            choices.clear();
            offered().stream().filter(change.getValue()::contains).forEach(choices::add);
            chosen();
        });
        group.getElement().getThemeList().add("vertical");
        place(group);
    }

    private List<String> offered() {
        if (question.kind() == QuestionKind.YES_NO) {
            return List.of(SurveyAnswer.YES, SurveyAnswer.NO);
        }
        var ids = new ArrayList<>(question.choices().stream().map(Choice::id).toList());
        if (question.other()) {
            ids.add(SurveyAnswer.OTHER);
        }
        return ids;
    }

    private String label(String id) {
        return question.choices().stream()
                .filter(choice -> choice.id().equals(id))
                .map(choice -> choice.text().in(getLocale()))
                .findFirst()
                .orElseGet(() -> getTranslation("survey.SurveyAnswer." + id));
    }

    private void other() {
        var field = new TextField(getTranslation("survey.AnswerField.other"));
        field.setId(id("other"));
        prepare(field, text, written -> {
            text = written;
            tell();
        });
        otherText = field;
        field.setVisible(saysOther());
        add(field);
    }

    private void chosen() {
        if (otherText != null) {
            otherText.setVisible(saysOther());
        }
        tell();
    }

    private boolean saysOther() {
        return choices.contains(SurveyAnswer.OTHER);
    }

    @Override
    SurveyAnswer answer() {
        var inOwnWords = !question.kind().hasChoices() || saysOther();
        return new SurveyAnswer(choices, inOwnWords ? text : "", null, Map.of());
    }
}
