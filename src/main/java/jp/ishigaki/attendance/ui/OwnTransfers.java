package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.attendance.AttendanceRecord;
import jp.ishigaki.attendance.AttendanceState;
import jp.ishigaki.attendance.MakeUpTask;
import jp.ishigaki.attendance.Transfer;
import jp.ishigaki.attendance.TransferChoices;
import jp.ishigaki.attendance.TransferService;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;

/** What makes up for a company's missed sessions in other tracks; read once for all of them. */
final class OwnTransfers {

    private final TransferService service;
    private final UUID company;
    private final boolean mayTransfer;
    private final List<SessionRow> sessions;
    private final Set<UUID> withTask;
    private final List<Transfer> chosen;
    private final Optional<TransferChoices> choices;

    OwnTransfers(
            TransferService service,
            UUID company,
            UUID cohort,
            boolean mayTransfer,
            List<SessionRow> sessions,
            List<MakeUpTask> tasks) {
        this.service = service;
        this.company = company;
        this.mayTransfer = mayTransfer;
        this.sessions = sessions;
        this.withTask = tasks.stream().map(MakeUpTask::session).collect(Collectors.toSet());
        this.chosen = service.of(company);
        this.choices = mayTransfer && sessions.stream().anyMatch(session -> session.track() != null)
                ? Optional.of(service.choicesIn(cohort))
                : Optional.empty();
    }

    /** What was chosen for a session missed with approval, or the choice. */
    Optional<Component> of(SessionRow missed, @Nullable AttendanceRecord record, Runnable changed) {
        var present = chosen.stream()
                .filter(each -> each.missed().equals(missed.id()) && each.state() != Transfer.State.FAILED)
                .findFirst();
        if (present.isPresent()) {
            return present.map(each -> new Line(each, changed));
        }
        if (record == null || record.state() != AttendanceState.APPROVED_ABSENCE || withTask.contains(missed.id())) {
            return Optional.empty();
        }
        return choices.map(all -> all.of(missed.id()))
                .filter(others -> !others.isEmpty())
                .map(others -> new TransferField(others, other -> {
                    service.choose(missed.id(), company, other);
                    changed.run();
                }));
    }

    private final class Line extends Div {

        private static final long serialVersionUID = 1L;

        Line(Transfer transfer, Runnable changed) {
            setClassName("row-meta");
            attribute(this, "data-transferred", transfer.state().name());
            add(p("row-sub", name(transfer)));
            if (mayTransfer && transfer.state() == Transfer.State.PLANNED) {
                add(button(getTranslation("attendance.Transfer.withdraw"), () -> {
                    service.withdraw(transfer.missed(), company);
                    changed.run();
                }));
            }
        }

        private String name(Transfer transfer) {
            return sessions.stream()
                    .filter(session -> session.id().equals(transfer.in()))
                    .map(session -> getTranslation(
                            "attendance.Transfer.State." + transfer.state(),
                            SessionName.of(session, getLocale(), this),
                            Days.day(session.heldOn(), getLocale())))
                    .findFirst()
                    .orElse("");
        }
    }
}
