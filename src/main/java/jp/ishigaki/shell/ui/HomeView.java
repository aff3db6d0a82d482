package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.ishigaki.announcement.ui.AnnouncementBanner;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.shell.home.HomeCards;
import jp.ishigaki.tenancy.Actor;

/** What is next for this person: the next session, what is to be done, what waits for an answer. */
@Route("")
@Menu(title = "shell.HomeView.title", order = NavGroup.PROGRAMME + 1)
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    HomeView(IdentityQueries identity, HomeCards cards, AnnouncementBanner announcements) {
        Actor actor = identity.actor();
        add(div(
                "page-head",
                h1(getTranslation("shell.HomeView.heading")),
                p("lead", getTranslation("shell.HomeView.lead." + actor.role()))));
        announcements.banner().ifPresent(this::add);
        var all = div("cards");
        cards.of(actor).forEach(all::add);
        add(all);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.HomeView.title");
    }
}
