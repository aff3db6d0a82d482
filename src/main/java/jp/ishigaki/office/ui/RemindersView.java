package jp.ishigaki.office.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.office.ReminderService;
import jp.ishigaki.shared.ui.NavGroup;

/** Where staff set when people are reminded of what, and see whom it would be today. */
@Route(RemindersView.PATH)
@Menu(title = "office.RemindersView.title", order = NavGroup.OFFICE + 60)
@RolesAllowed("STAFF")
class RemindersView extends Div implements HasDynamicTitle {

    static final String PATH = "reminders";

    private static final long serialVersionUID = 1L;

    RemindersView(ReminderService service) {
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("office.RemindersView.lead"))), own(service));
        service.rules().forEach(rule -> add(new ReminderCard(rule, service)));
    }

    private Component own(ReminderService service) {
        var wanted = new Checkbox(getTranslation("office.RemindersView.own"));
        wanted.setId("digest-wanted");
        wanted.setValue(service.wantsDigest());
        wanted.addValueChangeListener(change -> service.wantDigest(change.getValue()));
        return section("card", h2(getTranslation("office.RemindersView.own.title")), wanted);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.RemindersView.title");
    }
}
