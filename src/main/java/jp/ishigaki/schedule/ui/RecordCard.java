package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import jp.ishigaki.schedule.RecordService;
import jp.ishigaki.schedule.SessionRecord;
import jp.ishigaki.shared.ui.Facts;

/** What was really done, beside the plan; staff and whoever teaches the session write it here. */
class RecordCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient RecordService records;
    private final UUID session;

    RecordCard(UUID session, RecordService records) {
        this.session = session;
        this.records = records;
        setClassName("card");
        setId("session-record");
        show();
    }

    private void show() {
        var record = records.record(session);
        var mayRecord = records.mayRecord(session);
        removeAll();
        setVisible(record.isPresent() || mayRecord);
        add(h2(getTranslation("schedule.RecordCard.title")));
        record.ifPresentOrElse(
                kept -> add(facts(kept)), () -> add(p("empty", getTranslation("schedule.RecordCard.empty"))));
        if (mayRecord) {
            var write = button(
                    getTranslation(record.isPresent() ? "schedule.RecordCard.change" : "schedule.RecordCard.write"),
                    () -> edit(record.orElse(new SessionRecord("", "", null))));
            write.setId("record-edit");
            add(div("toolbar", write));
        }
    }

    private Facts facts(SessionRecord kept) {
        var facts = new Facts().fact(getTranslation("schedule.RecordCard.held"), kept.workshopHeld());
        var present = kept.present();
        if (present != null) {
            facts.fact(
                    getTranslation("schedule.RecordCard.present"), getTranslation("schedule.capacity.text", present));
        }
        if (!kept.remarks().isEmpty()) {
            facts.fact(getTranslation("schedule.RecordCard.remarks"), kept.remarks());
        }
        return facts;
    }

    private void edit(SessionRecord from) {
        removeAll();
        add(
                h2(getTranslation("schedule.RecordCard.title")),
                new RecordForm(
                        from,
                        written -> {
                            records.keep(session, written);
                            show();
                        },
                        this::show));
    }
}
