package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.attendance.AttendanceQueries;
import jp.ishigaki.attendance.AttendingCompany;
import jp.ishigaki.attendance.MissedSession;
import jp.ishigaki.attendance.Transfer;
import jp.ishigaki.attendance.TransferChoices;
import jp.ishigaki.attendance.TransferService;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.Days;
import org.springframework.stereotype.Component;

/** What staff see of companies that make up in another track; nothing in a cohort without tracks. */
@Component
class TransferCards {

    private final TransferService transfers;
    private final AttendanceQueries attendance;
    private final ScheduleQueries schedule;

    TransferCards(TransferService transfers, AttendanceQueries attendance, ScheduleQueries schedule) {
        this.transfers = transfers;
        this.attendance = attendance;
        this.schedule = schedule;
    }

    /** Where what was missed in a cohort can be made up, read once for all of it. */
    TransferChoices choices(UUID cohort) {
        return transfers.choicesIn(cohort);
    }

    /** The choice of another track's session; empty where none teaches the same. */
    com.vaadin.flow.component.Component choice(MissedSession missed, TransferChoices all, Runnable changed) {
        var choices = all.of(missed.session());
        return choices.isEmpty()
                ? div("")
                : new TransferField(choices, in -> {
                    transfers.choose(missed.session(), missed.company(), in);
                    changed.run();
                });
    }

    com.vaadin.flow.component.Component of(UUID cohort, Runnable changed) {
        var all = transfers.ofCohort(cohort);
        if (all.isEmpty()) {
            return div("");
        }
        var names = attendance.companies(cohort).stream()
                .collect(Collectors.toMap(AttendingCompany::id, AttendingCompany::name));
        var sessions =
                schedule.sessions(cohort).stream().collect(Collectors.toMap(SessionRow::id, Function.identity()));
        var list = new Div();
        all.forEach(each -> list.add(new Row(each, names.getOrDefault(each.company(), ""), sessions, () -> {
            transfers.withdraw(each.missed(), each.company());
            changed.run();
        })));
        var card = section("card", h2(list.getTranslation("attendance.MakeUpsView.transferred")), list);
        card.setId("transfers");
        return card;
    }

    private static final class Row extends Div {

        private static final long serialVersionUID = 1L;

        Row(Transfer transfer, String company, Map<UUID, SessionRow> sessions, Runnable withdraw) {
            var missed = Objects.requireNonNull(sessions.get(transfer.missed()));
            var in = Objects.requireNonNull(sessions.get(transfer.in()));
            setClassName("task");
            attribute(this, "data-transferred", transfer.state().name());
            add(
                    h3(company + "  " + SessionName.of(missed, getLocale(), this)),
                    p(
                            "row-sub",
                            getTranslation(
                                    "attendance.Transfer.State." + transfer.state(),
                                    SessionName.of(in, getLocale(), this),
                                    Days.day(in.heldOn(), getLocale()))));
            if (transfer.state() != Transfer.State.ATTENDED) {
                add(div("toolbar", button(getTranslation("attendance.Transfer.withdraw"), withdraw::run)));
            }
        }
    }
}
