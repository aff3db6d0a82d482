package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.Consumer;
import jp.ishigaki.attendance.MakeUpTask;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Facts;

/** One task of a company: what to read, what to answer, until when, and how it stands. */
class TaskCard extends Div {

    private static final long serialVersionUID = 1L;

    TaskCard(MakeUpTask task, Consumer<String> answer) {
        setClassName("task");
        getElement().setAttribute("data-task", String.valueOf(task.number()));
        add(
                div("card-head", h3(getTranslation("schedule.session", task.number())), state(task)),
                new Facts()
                        .fact(getTranslation("attendance.TaskCard.material"), task.material())
                        .fact(getTranslation("attendance.TaskCard.question"), task.question())
                        .fact(getTranslation("attendance.TaskCard.due"), Days.date(task.dueOn(), getLocale())));
        if (!task.note().isEmpty() && task.state() == MakeUpTask.State.OPEN) {
            add(p("notice is-warn", getTranslation("attendance.TaskCard.returned", task.note())));
        }
        if (task.state() == MakeUpTask.State.OPEN || task.state() == MakeUpTask.State.ANSWERED) {
            add(form(task, answer));
        } else if (task.answer() != null) {
            add(p("post", task.answer()));
        }
    }

    private Component state(MakeUpTask task) {
        var kind = switch (task.state()) {
            case OPEN -> "soon";
            case ANSWERED -> "info";
            case DONE -> "done";
            case VOID -> "plain";
        };
        return chip(kind, getTranslation("attendance.MakeUpTask.State." + task.state()));
    }

    private Component form(MakeUpTask task, Consumer<String> answer) {
        var text = new TextArea(getTranslation("attendance.TaskCard.answer"));
        text.setId("task-answer-" + task.number());
        text.setValue(Objects.requireNonNullElse(task.answer(), ""));
        text.setMinRows(3);
        text.setWidthFull();
        text.setManualValidation(true);
        var save = primaryButton(getTranslation("attendance.TaskCard.save"), () -> {
            var length = text.getValue().strip().length();
            text.setErrorMessage(getTranslation("attendance.TaskCard.answer.wrong", MakeUpTask.ANSWER));
            text.setInvalid(length == 0 || length > MakeUpTask.ANSWER);
            if (!text.isInvalid()) {
                answer.accept(text.getValue());
            }
        });
        save.setId("task-save-" + task.number());
        return div("form-fields", text, div("toolbar", save));
    }
}
