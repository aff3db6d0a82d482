package jp.ishigaki.notification.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.ishigaki.notification.HearingQueries;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.notification.HearingSettings;

/** Whether a digest comes, at which hour, on which days, and in which language letters are written. */
class DigestCard extends Section {

    private static final long serialVersionUID = 1L;

    /** What follows once something was kept. */
    interface Kept extends Serializable {

        void now();
    }

    private final transient HearingQueries queries;
    private final transient HearingService hearing;
    private final Kept kept;

    DigestCard(HearingQueries queries, HearingService hearing, Kept kept) {
        this.queries = queries;
        this.hearing = hearing;
        this.kept = kept;
        setClassName("card");
        var settings = queries.settings();
        var wanted = new Checkbox(text("wanted"), settings.digest());
        wanted.setId("digest-on");
        var hour = new Select<Integer>();
        hour.setId("digest-hour");
        hour.setLabel(text("hour"));
        hour.setItems(IntStream.rangeClosed(HearingSettings.FIRST_HOUR, HearingSettings.LAST_HOUR)
                .boxed()
                .toList());
        hour.setItemLabelGenerator(each -> text("oclock", each));
        hour.setValue(settings.hour());
        var daily = new Checkbox(text("daily"), settings.daily());
        daily.setId("digest-daily");
        var language = new Select<String>();
        language.setId("letter-language");
        language.setLabel(text("language"));
        language.setItems(List.of("ja", "en"));
        language.setItemLabelGenerator(each -> text("language." + each));
        language.setValue(settings.language());
        wanted.addValueChangeListener(change -> keep(now -> now.withDigest(change.getValue())));
        hour.addValueChangeListener(change -> keep(now -> now.at(change.getValue())));
        daily.addValueChangeListener(change -> keep(now -> now.onDaysOff(change.getValue())));
        language.addValueChangeListener(change -> keep(now -> now.in(change.getValue())));
        add(h2(text("title")), div("field", wanted), div("field", hour), div("field", daily), div("field", language));
    }

    private void keep(UnaryOperator<HearingSettings> change) {
        hearing.set(change.apply(queries.settings()));
        kept.now();
    }

    private String text(String key, Object... params) {
        return getTranslation("notification.DigestCard." + key, params);
    }
}
