package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.ui.QuestionPanel;
import jp.ishigaki.desk.DeskDetails;
import jp.ishigaki.desk.DeskPaths;
import jp.ishigaki.desk.DeskQueries;
import jp.ishigaki.desk.DeskRefusedException;
import jp.ishigaki.desk.DeskService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.Role;
import org.springframework.core.annotation.Order;

/** On a question's page: to experts and the office where it stands on the desk, to its asker that something was asked back. */
@org.springframework.stereotype.Component
@Order(10)
class DeskPanel implements QuestionPanel {

    private final DeskQueries queries;
    private final DeskService desk;
    private final IdentityQueries identity;
    private final DateTexts dates;

    DeskPanel(DeskQueries queries, DeskService desk, IdentityQueries identity, DateTexts dates) {
        this.queries = queries;
        this.desk = desk;
        this.identity = identity;
        this.dates = dates;
    }

    @Override
    public Optional<Component> of(QuestionDetails question, Runnable changed) {
        var id = question.question().id();
        var actor = identity.actor();
        if (actor.is(Role.EXPERT, Role.STAFF)) {
            return queries.question(id).map(details -> new Standing(details, actor.is(Role.EXPERT), changed));
        }
        return queries.askedBack(id).map(answer -> new AskedBack(id, answer));
    }

    /** Says to the asker what is waited for. */
    private static final class AskedBack extends Section {

        private static final long serialVersionUID = 1L;

        AskedBack(UUID question, UUID answer) {
            setClassName("notice is-warn");
            setId("asked-back");
            add(
                    p("", DeskWords.word(this, "DeskPanel.askedBack")),
                    link(CommunityPaths.answer(question, answer), DeskWords.word(this, "DeskPanel.askedBackRead")));
        }
    }

    private final class Standing extends Section {

        private static final long serialVersionUID = 1L;

        Standing(DeskDetails details, boolean expert, Runnable changed) {
            var row = details.row();
            setClassName("card");
            setId("desk-panel");
            var line = p("", Joined.dotted(getLocale(), DeskWords.holder(this, row), DeskWords.until(this, row)));
            add(h2(DeskWords.word(this, "DeskPanel.title")), div("chips", DeskWords.stateChip(this, row)), line);
            if (row.state().isOpen()) {
                add(new DueBar(row));
            }
            var told = attribute(div(""), "role", "alert");
            var tools = div("toolbar");
            if (expert && row.state().isOpen() && row.expert() == null) {
                var claim = button(DeskWords.word(this, "Act.claim"), () -> {
                    try {
                        desk.claim(row.question(), false);
                        changed.run();
                    } catch (DeskRefusedException refused) {
                        told.removeAll();
                        told.add(p("notice is-warn", DeskWords.refused(this, refused)));
                    }
                });
                claim.setId("desk-claim");
                tools.add(claim);
            }
            var handle = link(DeskPaths.question(row.question()), DeskWords.word(this, "DeskPanel.handle"));
            handle.addClassName("btn");
            handle.setId("desk-handle");
            tools.add(handle);
            add(
                    told,
                    tools,
                    new NativeDetails(
                            DeskWords.word(this, "HandlingView.history"), new DeskTimeline(details.events(), dates)));
        }
    }
}
