package jp.ishigaki.identity.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.identity.MemberKey;
import jp.ishigaki.identity.MemberRow;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** Staff's list of people: who takes part as what, who has signed in, and ending a seat. */
@Route("people")
@Menu(title = "identity.PeopleView.title", order = NavGroup.ADMISSION + 50)
@RolesAllowed("STAFF")
class PeopleView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient IdentityQueries identity;
    private final transient MembershipService members;
    private final Div rows = div("row-list");
    private final Div more = div("toolbar");

    PeopleView(IdentityQueries identity, MembershipService members) {
        this.identity = identity;
        this.members = members;
        var invite = new InvitationForm(identity, members, this::reload);
        add(div(
                "page-head",
                div(
                        "page-head-line",
                        h1(getTranslation("identity.PeopleView.title")),
                        div("toolbar", new ExportLink("people", null))),
                p("lead", getTranslation("identity.PeopleView.lead"))));
        add(invite, div("card", rows), more);
        show(null);
    }

    private void reload() {
        rows.removeAll();
        show(null);
    }

    private void show(@Nullable MemberKey after) {
        var page = identity.members(after, PAGE);
        page.items().forEach(row -> rows.add(row(row)));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            var button = button(getTranslation("identity.PeopleView.more"), () -> show(next));
            button.setId("more-people");
            more.add(button);
        }
    }

    private Component row(MemberRow member) {
        var meta = div("row-meta", status(member));
        if (member.endedAt() == null) {
            meta.add(endButton(member));
        }
        var company = member.company();
        var role = getTranslation("shell.Role." + member.role());
        return attribute(
                div(
                        "row",
                        div(
                                "row-body",
                                span("row-title", member.name()),
                                span(
                                        "row-sub",
                                        Joined.dotted(
                                                getLocale(), role, company == null ? "" : company, member.email()))),
                        meta),
                "data-membership",
                member.membership().toString());
    }

    private Component status(MemberRow member) {
        if (member.endedAt() != null) {
            return chip("plain", getTranslation("identity.PeopleView.ended"));
        }
        return member.boundAt() == null
                ? chip("soon", getTranslation("identity.PeopleView.invited"))
                : chip("done", getTranslation("identity.PeopleView.active"));
    }

    private Component endButton(MemberRow member) {
        var end = button(getTranslation("identity.PeopleView.end"), () -> {});
        end.addClassName("btn-quiet");
        attribute(end, "aria-label", getTranslation("identity.PeopleView.endOf", member.name()));
        end.addClickListener(click -> new EndingDialog(member.name(), () -> {
                    members.end(member.membership());
                    reload();
                })
                .open());
        return end;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.PeopleView.title");
    }
}
