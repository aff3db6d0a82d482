package jp.ishigaki.notification.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalTime;
import java.util.stream.IntStream;
import jp.ishigaki.notification.HearingQueries;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;

/** From when until when nothing is mailed at once, and whether it waits over days off. */
class QuietCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final transient HearingQueries queries;
    private final transient HearingService hearing;
    private final DigestCard.Kept kept;
    private final Checkbox wanted = new Checkbox();
    private final Select<LocalTime> from;
    private final Select<LocalTime> to;

    QuietCard(HearingQueries queries, HearingService hearing, DigestCard.Kept kept) {
        this.queries = queries;
        this.hearing = hearing;
        this.kept = kept;
        setClassName("card");
        var settings = queries.settings();
        var quiet = settings.quietFrom() != null;
        wanted.setLabel(text("wanted"));
        wanted.setId("quiet-on");
        wanted.setValue(quiet);
        from = times("quiet-from", "from", settings.quietFrom(), EVENING);
        to = times("quiet-to", "to", settings.quietTo(), MORNING);
        show(quiet);
        wanted.addValueChangeListener(change -> {
            show(change.getValue());
            keepTimes();
        });
        var daysOff = new Checkbox(text("daysOff"), settings.quietDaysOff());
        daysOff.setId("quiet-days-off");
        daysOff.addValueChangeListener(change -> {
            hearing.set(queries.settings().quietOnDaysOff(change.getValue()));
            kept.now();
        });
        add(
                h2(text("title")),
                p("meta", text("about")),
                div("field", wanted),
                div("field", from),
                div("field", to),
                div("field", daysOff));
    }

    private Select<LocalTime> times(String id, String label, @Nullable LocalTime chosen, LocalTime proposed) {
        var times = new Select<LocalTime>();
        times.setId(id);
        times.setLabel(text(label));
        times.setItems(
                IntStream.range(0, 24).mapToObj(hour -> LocalTime.of(hour, 0)).toList());
        times.setItemLabelGenerator(Days::time);
        times.setValue(chosen == null ? proposed : chosen);
        times.addValueChangeListener(change -> keepTimes());
        return times;
    }

    private void show(boolean quiet) {
        from.setVisible(quiet);
        to.setVisible(quiet);
    }

    /** From a time to the same time would be no time at all. */
    private void keepTimes() {
        var same = from.getValue().equals(to.getValue());
        to.setInvalid(wanted.getValue() && same);
        to.setErrorMessage(same ? text("same") : "");
        if (!wanted.getValue()) {
            hearing.set(queries.settings().quiet(null, null));
        } else if (!same) {
            hearing.set(queries.settings().quiet(from.getValue(), to.getValue()));
        } else {
            return;
        }
        kept.now();
    }

    private String text(String key) {
        return getTranslation("notification.QuietCard." + key);
    }
}
