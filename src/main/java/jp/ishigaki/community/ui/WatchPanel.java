package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.notification.FollowingService;
import jp.ishigaki.notification.Watch;
import org.springframework.core.annotation.Order;

/** One line on a question's page: what the reader wants to hear of it. */
@org.springframework.stereotype.Component
@Order(20)
class WatchPanel implements QuestionPanel {

    private final FollowingService following;

    WatchPanel(FollowingService following) {
        this.following = following;
    }

    @Override
    public Optional<Component> of(QuestionDetails question, Runnable changed) {
        return Optional.of(new Line(question.question().id(), following));
    }

    /** It stays where it is when something is chosen, so that what is being written on the page stays too. */
    private static final class Line extends Div {

        private static final long serialVersionUID = 1L;

        private final UUID question;
        private final transient FollowingService following;

        Line(UUID question, FollowingService following) {
            this.question = question;
            this.following = following;
            setId("watch");
            show();
        }

        private void show() {
            removeAll();
            var now = following.of(question);
            attribute(this, "data-watch", now.name());
            var line = div("toolbar", attribute(span("meta", text("now." + now)), "role", "status"));
            Arrays.stream(Watch.values()).filter(other -> other != now).forEach(other -> {
                var choose = button(text("to." + other), () -> {
                    following.watch(question, other);
                    show();
                });
                choose.addClassName("btn-quiet");
                choose.setId("watch-" + other);
                line.add(choose);
            });
            add(line);
        }

        private String text(String key) {
            return getTranslation("community.WatchPanel." + key);
        }
    }
}
