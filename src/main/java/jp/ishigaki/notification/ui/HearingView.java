package jp.ishigaki.notification.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.mail.ReplyWays;
import jp.ishigaki.notification.FollowingService;
import jp.ishigaki.notification.HearingQueries;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.notification.NotificationPaths;
import jp.ishigaki.notification.push.PushQueries;
import jp.ishigaki.notification.push.PushService;
import jp.ishigaki.shared.ui.DateTexts;
import org.springframework.beans.factory.ObjectProvider;

/** How one wants to hear of things. Each choice is kept as it is made, and one sentence says what comes of all of them. */
@Route(NotificationPaths.SETTINGS)
@PermitAll
class HearingView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient HearingQueries queries;
    private final transient HearingService hearing;
    private final transient DateTexts dates;
    private final Paragraph now = p("", "");
    private final Paragraph saved = p("meta", "");
    private final Div stopped = div("");
    private final Section topics = section("card");

    HearingView(
            HearingQueries queries,
            HearingService hearing,
            FollowingService following,
            CurriculumQueries curriculum,
            PushQueries pushed,
            PushService push,
            DateTexts dates,
            ObjectProvider<ReplyWays> replies) {
        this.queries = queries;
        this.hearing = hearing;
        this.dates = dates;
        now.setId("hearing-now");
        saved.setId("hearing-saved");
        attribute(saved, "role", "status");
        topics.setId("hearing-topics");
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                div("notice", now),
                stopped,
                saved,
                topics,
                new DigestCard(queries, hearing, this::changed),
                new QuietCard(queries, hearing, this::changed),
                new PushCard(pushed, push, dates, this::kept),
                new ReplyCard(replies.getIfAvailable() != null),
                new FollowingCard(following, curriculum, this::kept));
        if (queries.decidesForAll()) {
            add(office());
        }
        show();
    }

    private void show() {
        now.setText(HearingWords.now(this, queries.topics(), queries.settings()));
        topics.removeAll();
        var rows = div("topic-rows");
        queries.topics()
                .forEach(topic -> rows.add(new TopicRow(topic, how -> {
                    hearing.choose(topic.topic(), how);
                    changed();
                })));
        topics.add(h2(text("topics")), p("meta", text("topics.about")), rows);
        showStopped();
    }

    private void changed() {
        now.setText(HearingWords.now(this, queries.topics(), queries.settings()));
        showStopped();
        kept();
    }

    private void kept() {
        saved.setText(text("saved"));
    }

    /** What a link in a letter ended can be taken back here. */
    private void showStopped() {
        stopped.removeAll();
        queries.topics().stream()
                .filter(topic -> topic.stoppedAt() != null)
                .forEach(
                        topic -> stopped.add(new StoppedNotice(topic.topic(), topic.stoppedAt(), dates, this::resume)));
        var digest = queries.settings().stoppedAt();
        if (digest != null) {
            stopped.add(new StoppedNotice("digest", digest, dates, this::resume));
        }
    }

    private void resume(String topic) {
        hearing.resume(topic);
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private Section office() {
        var titles = new Checkbox(text("titles"));
        titles.setId("letter-titles");
        titles.setValue(queries.namesTitles());
        titles.addValueChangeListener(change -> {
            hearing.nameTitles(change.getValue());
            kept();
        });
        return section("card", h2(text("office")), p("meta", text("office.about")), titles);
    }

    private String text(String key, Object... params) {
        return getTranslation("notification.HearingView." + key, params);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
