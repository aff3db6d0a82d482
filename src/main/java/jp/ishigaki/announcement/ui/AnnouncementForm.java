package jp.ishigaki.announcement.ui;

import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.ishigaki.announcement.AnnouncementRow;
import jp.ishigaki.announcement.NewAnnouncement;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.community.ui.Preview;
import jp.ishigaki.shared.ui.CalendarTexts;

/** What an announcement says, to whom, and from when to when. */
class AnnouncementForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<CohortRow> cohort = new Select<>();
    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final DateTimePicker from = new DateTimePicker();
    private final DateTimePicker until = new DateTimePicker();
    private final Checkbox mailTitle = new Checkbox();
    private final transient Clock clock;

    AnnouncementForm(List<CohortRow> cohorts, Clock clock) {
        this.clock = clock;
        setClassName("card form-fields");
        cohort.setId("announcement-cohort");
        cohort.setLabel(text("cohort"));
        cohort.setWidthFull();
        cohort.setEmptySelectionAllowed(true);
        cohort.setEmptySelectionCaption(text("all"));
        cohort.setItemLabelGenerator(each -> each == null ? text("all") : each.nameIn(getLocale()));
        cohort.setItems(cohorts);
        prepare(title, "announcement-title", "title");
        prepare(body, "announcement-body", "body");
        body.setMinRows(6);
        prepare(from, "announcement-from", "from");
        prepare(until, "announcement-until", "until");
        from.setValue(LocalDateTime.now(clock).withSecond(0).withNano(0));
        mailTitle.setId("announcement-mail-title");
        mailTitle.setLabel(text("mailTitle"));
        mailTitle.setHelperText(text("mailTitleHelp"));
        add(cohort, title, body, new Preview(body), div("form-line", from, until), mailTitle);
    }

    private void prepare(TextFieldBase<?, String> field, String id, String key) {
        field.setId(id);
        field.setLabel(text(key));
        field.setWidthFull();
        field.setManualValidation(true);
    }

    private void prepare(DateTimePicker field, String id, String key) {
        field.setId(id);
        field.setLabel(text(key));
        field.setLocale(Locale.JAPAN);
        field.setDatePickerI18n(CalendarTexts.in(getLocale()));
        field.setManualValidation(true);
    }

    /** For whom it is stays as it is. */
    void show(AnnouncementRow announcement) {
        cohort.setVisible(false);
        title.setValue(announcement.title());
        body.setValue(announcement.body());
        from.setValue(LocalDateTime.ofInstant(announcement.fromAt(), clock.getZone()));
        var end = announcement.untilAt();
        until.setValue(end == null ? null : LocalDateTime.ofInstant(end, clock.getZone()));
        mailTitle.setValue(announcement.mailTitle());
    }

    /** Empty where something is wrong, which stands beside its field then. */
    Optional<NewAnnouncement> written() {
        var begins = from.getValue();
        var ends = until.getValue();
        check(title, NewAnnouncement.LONGEST_TITLE, "titleMissing");
        check(body, NewAnnouncement.LONGEST_BODY, "bodyMissing");
        from.setErrorMessage(text("fromMissing"));
        from.setInvalid(begins == null);
        until.setErrorMessage(text("untilTooEarly"));
        until.setInvalid(begins != null && ends != null && !ends.isAfter(begins));
        if (title.isInvalid()) {
            title.focus();
        } else if (body.isInvalid()) {
            body.focus();
        }
        if (title.isInvalid() || body.isInvalid() || begins == null || until.isInvalid()) {
            return Optional.empty();
        }
        var chosen = cohort.getValue();
        return Optional.of(new NewAnnouncement(
                chosen == null ? null : chosen.id(),
                title.getValue(),
                body.getValue(),
                begins.atZone(clock.getZone()).toInstant(),
                ends == null ? null : ends.atZone(clock.getZone()).toInstant(),
                mailTitle.getValue()));
    }

    private void check(TextFieldBase<?, String> field, int longest, String missing) {
        var length = field.getValue().strip().length();
        field.setErrorMessage(length == 0 ? text(missing) : text("tooLong", longest));
        field.setInvalid(length == 0 || length > longest);
    }

    private String text(String key, Object... args) {
        return AnnouncementWords.word(this, "AnnouncementForm." + key, args);
    }
}
