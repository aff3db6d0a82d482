package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.OrderEvent;
import jp.ishigaki.moderation.OtherQuestion;
import jp.ishigaki.moderation.Placing;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Where a question goes on, which others go on here, and how it came to stand where it does. Plain elements only. */
class PlacingNotice extends Div {

    private static final long serialVersionUID = 1L;

    PlacingNotice(UUID question, Placing placing, Actor reader, DateTexts dates, Runnable separate) {
        setId("placing");
        var keepsOrder = reader.is(Role.STAFF, Role.EXPERT);
        if (placing.duplicate()) {
            addOriginal(placing.original());
        }
        addOthers("duplicate", placing.duplicates());
        var source = placing.source();
        if (source != null) {
            addOthers("source", List.of(source));
        }
        addOthers("part", placing.parts());
        if (!placing.history().isEmpty()) {
            add(history(placing.history(), dates));
        }
        if (keepsOrder) {
            add(ways(question, placing, reader.is(Role.STAFF), separate));
        }
    }

    private void addOriginal(@Nullable OtherQuestion original) {
        var notice = div("notice is-warn", p("", text("duplicate")));
        if (original != null) {
            var way = link(CommunityPaths.question(original.id()), original.title());
            notice.add(attribute(way, "data-original", original.id().toString()));
        }
        add(notice);
    }

    private void addOthers(String what, List<OtherQuestion> others) {
        if (!others.isEmpty()) {
            var list = new UnorderedList();
            others.forEach(each -> list.add(new ListItem(attribute(
                    link(CommunityPaths.question(each.id()), each.title()),
                    "data-" + what,
                    each.id().toString()))));
            add(div("notice", p("", text(what + "s", others.size())), list));
        }
    }

    private NativeDetails history(List<OrderEvent> events, DateTexts dates) {
        var lines = new UnorderedList();
        lines.setClassName("timeline");
        for (var event : events) {
            lines.add(new ListItem(Joined.dotted(
                    getLocale(),
                    dates.dateAndTime(event.at(), getLocale()),
                    event.person(),
                    text("event." + event.kind(), place(event.from()), place(event.to())),
                    event.reason())));
        }
        var history = new NativeDetails(text("history"), lines);
        history.setId("placing-history");
        return history;
    }

    private String place(@Nullable String sectionOrPart) {
        if (sectionOrPart == null) {
            return text("noPlace");
        }
        return sectionOrPart.contains("-") ? sectionOrPart : text("part", sectionOrPart);
    }

    private Div ways(UUID question, Placing placing, boolean staff, Runnable separate) {
        var ways = div("toolbar");
        if (placing.duplicate()) {
            var undo = button(text("separate"), separate);
            undo.setId("separate");
            ways.add(undo);
        } else {
            var merge = link(ModerationPaths.merge(question), text("merge"));
            merge.addClassName("btn");
            merge.setId("merge");
            ways.add(merge);
        }
        if (staff) {
            var move = link(ModerationPaths.move(question), text("move"));
            move.addClassName("btn");
            move.setId("move");
            ways.add(move);
        }
        return ways;
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "PlacingNotice." + key, args);
    }
}
