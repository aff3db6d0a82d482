package jp.ishigaki.material.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import jp.ishigaki.material.MaterialQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionPanel;
import jp.ishigaki.shared.ui.DateTexts;
import org.springframework.core.annotation.Order;

/** Shows the materials on a session's page; what was told of them is read by that. */
@org.springframework.stereotype.Component
@Order(10)
class MaterialsOfSession implements SessionPanel {

    private final MaterialQueries queries;
    private final Notifications notifications;
    private final DateTexts dates;

    MaterialsOfSession(MaterialQueries queries, Notifications notifications, DateTexts dates) {
        this.queries = queries;
        this.notifications = notifications;
        this.dates = dates;
    }

    @Override
    public Optional<Component> of(SessionRow session) {
        var materials = queries.of(session.id());
        var mayPrepare = queries.mayPrepare(session.id());
        if (materials.isEmpty() && !mayPrepare) {
            return Optional.empty();
        }
        notifications.markReadAbout(
                materials.stream().map(material -> material.version().id()).toList());
        return Optional.of(new MaterialsCard(session, mayPrepare, materials, dates));
    }
}
