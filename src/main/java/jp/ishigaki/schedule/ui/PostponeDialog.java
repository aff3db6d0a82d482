package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import jp.ishigaki.schedule.PostponementObjection;
import jp.ishigaki.schedule.PostponementRefusedException;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;

/** Asks for the new day, shows the change before it is made, and says beside the field what stands against it. */
class PostponeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleService service;
    private final transient SessionRow session;
    private final transient Runnable moved;
    private final DatePicker day = new DatePicker();
    private final Paragraph change = p("notice", "");

    PostponeDialog(SessionRow session, ScheduleService service, Runnable moved) {
        this.session = session;
        this.service = service;
        this.moved = moved;
        setId("postpone-dialog");
        setHeaderTitle(getTranslation("schedule.PostponeDialog.title", session.number()));
        day.setId("postpone-day");
        day.setLabel(getTranslation("schedule.PostponeDialog.day"));
        day.setI18n(CalendarTexts.in(getLocale()));
        day.setManualValidation(true);
        day.setInitialPosition(session.heldOn());
        day.addValueChangeListener(event -> check(event.getValue()));
        change.setId("postpone-change");
        attribute(change, "role", "status");
        change.setText(getTranslation("schedule.PostponeDialog.now", Days.dayAndYear(session.heldOn(), getLocale())));
        var save = primaryButton(
                getTranslation("schedule.PostponeDialog.save"),
                () -> move(service::postpone, "schedule.PostponeDialog.done"));
        save.setId("postpone-save");
        add(p("", getTranslation("schedule.PostponeDialog.lead")), day, change);
        var draft = button(
                getTranslation("schedule.PostponeDialog.draft"),
                () -> move(service::postponeInDraft, "schedule.PostponeDialog.drafted"));
        draft.setId("postpone-draft");
        getFooter().add(button(getTranslation("schedule.PostponeDialog.cancel"), this::close), draft, save);
    }

    private boolean check(@Nullable LocalDate to) {
        if (to == null) {
            refuse(getTranslation("schedule.PostponeDialog.missing"));
            return false;
        }
        change.setText(getTranslation(
                "schedule.PostponeDialog.change",
                Days.dayAndYear(session.heldOn(), getLocale()),
                Days.dayAndYear(to, getLocale())));
        Optional<PostponementObjection> objection = service.objection(session.id(), to);
        day.setInvalid(objection.isPresent());
        objection.ifPresent(reason -> refuse(getTranslation("schedule.PostponementObjection." + reason)));
        return objection.isEmpty();
    }

    private void refuse(String why) {
        day.setErrorMessage(why);
        day.setInvalid(true);
    }

    private void move(BiConsumer<UUID, LocalDate> act, String told) {
        var to = day.getValue();
        if (!check(to)) {
            day.focus();
            return;
        }
        try {
            act.accept(session.id(), to);
        } catch (PostponementRefusedException meanwhile) {
            refuse(getTranslation("schedule.PostponementObjection." + meanwhile.objection()));
            return;
        }
        close();
        moved.run();
        Notification.show(
                getTranslation(told, session.number(), Days.dayAndYear(to, getLocale())),
                5000,
                Notification.Position.BOTTOM_CENTER);
    }
}
