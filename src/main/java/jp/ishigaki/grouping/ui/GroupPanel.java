package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.grouping.Grouping;
import jp.ishigaki.grouping.GroupingPaths;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionPanel;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import org.springframework.core.annotation.Order;

/** On a session's page: which group one is in, at which table, in what role; for staff, how far the groups are. */
@org.springframework.stereotype.Component
@Order(20)
class GroupPanel implements SessionPanel {

    private final GroupingQueries groupings;
    private final IdentityQueries identity;

    GroupPanel(GroupingQueries groupings, IdentityQueries identity) {
        this.groupings = groupings;
        this.identity = identity;
    }

    @Override
    public Optional<Component> of(SessionRow session) {
        var actor = identity.actor();
        var grouping = groupings.grouping(session.id());
        if (session.cancelled() || !actor.is(Role.STAFF) && grouping.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Card(session, grouping, actor));
    }

    private static final class Card extends Section {

        private static final long serialVersionUID = 1L;

        private final transient GroupTexts texts = new GroupTexts(this);

        Card(SessionRow session, Optional<Grouping> grouping, Actor actor) {
            setClassName("card");
            setId("session-groups");
            add(h2(getTranslation("grouping.GroupPanel.title")));
            var groups = grouping.map(Grouping::groups).orElse(List.of());
            if (actor.is(Role.STAFF)) {
                ofStaff(grouping, groups);
            } else {
                ofMember(groups, actor, session.own());
            }
            var actions = div("toolbar");
            if (!groups.isEmpty()) {
                actions.add(link(GroupingPaths.groups(session.id()), getTranslation("grouping.GroupPanel.all")));
            }
            if (actor.is(Role.STAFF)) {
                var arrange = link(GroupingPaths.grouping(session.id()), getTranslation("grouping.GroupPanel.arrange"));
                arrange.setId("session-groups-arrange");
                actions.add(arrange);
            }
            add(actions);
        }

        private void ofStaff(Optional<Grouping> grouping, List<WorkshopGroup> groups) {
            if (grouping.filter(Grouping::isPublished).isEmpty()) {
                add(p("", getTranslation("grouping.GroupPanel.none")));
            } else {
                count(groups);
            }
        }

        private void count(List<WorkshopGroup> groups) {
            add(p("", getTranslation("grouping.GroupPanel.count", groups.size())));
        }

        private void ofMember(List<WorkshopGroup> groups, Actor actor, boolean isOwnSession) {
            var own = groups.stream()
                    .filter(group -> GroupsView.isOwn(group, actor))
                    .findFirst();
            own.ifPresentOrElse(group -> own(group, actor), () -> {
                if (actor.is(Role.PARTICIPANT) && isOwnSession) {
                    add(p("notice", getTranslation("grouping.GroupPanel.outside")));
                } else {
                    count(groups);
                }
            });
        }

        private void own(WorkshopGroup group, Actor actor) {
            var own = group.members().stream()
                    .filter(member -> member.company().equals(actor.company()))
                    .findFirst()
                    .orElseThrow();
            var words = actor.is(Role.EXECUTIVE)
                    ? getTranslation("grouping.GroupPanel.company", own.name(), group.number(), texts.table(group))
                    : getTranslation("grouping.GroupPanel.own", group.number(), texts.table(group));
            add(attribute(p("lead", words), "data-own-group", String.valueOf(group.number())));
            var role = own.role();
            if (role != null && !actor.is(Role.EXECUTIVE)) {
                add(p("", getTranslation("grouping.GroupPanel.ownRole", texts.role(role))));
            }
            add(MemberLine.list(group.members()));
        }
    }
}
