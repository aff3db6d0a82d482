package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.StorageFullException;
import jp.ishigaki.material.Takeover;
import jp.ishigaki.material.field.SizeText;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.MissingException;

/** Staff choose, session by session, which materials of another cohort this one takes over. */
@Route(MaterialPaths.TAKE_OVER)
@RolesAllowed("STAFF")
class TakeoverView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Takeover takeover;
    private final transient CohortQueries cohorts;
    private final Select<CohortRow> model = new Select<>();
    private final transient List<CheckboxGroup<Takeover.Offer>> choices = new ArrayList<>();
    private final Div offers = div("");
    private final Div told = div("");
    private transient CohortRow into;

    @SuppressWarnings("NullAway.Init") // the cohort is known on entering
    TakeoverView(Takeover takeover, CohortQueries cohorts) {
        this.takeover = takeover;
        this.cohorts = cohorts;
        offers.setId("takeover-offers");
        told.setId("takeover-told");
        attribute(told, "role", "status");
        model.setId("takeover-model");
        model.setLabel(text("model"));
        model.setItemLabelGenerator(each -> each.nameIn(getLocale()));
        model.addValueChangeListener(chosen -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        into = cohorts.shown(Asked.id(entering, "cohort").orElse(null)).orElseThrow(MissingException::new);
        var others = cohorts.cohorts().stream()
                .filter(each -> !each.id().equals(into.id()))
                .toList();
        var back = link(MaterialPaths.ofCohort(into.id()), text("back"));
        add(back, div("page-head", h1(getPageTitle()), p("lead", text("lead", into.nameIn(getLocale())))));
        if (others.isEmpty()) {
            add(p("empty", text("noOther")));
            return;
        }
        model.setItems(others);
        add(section("card", model), told, offers);
        others.stream()
                .filter(each -> each.fiscalYear() < into.fiscalYear())
                .findFirst()
                .or(() -> others.stream().findFirst())
                .ifPresent(model::setValue);
    }

    private void show() {
        offers.removeAll();
        choices.clear();
        var bySession = takeover.offers(model.getValue().id(), into.id()).stream()
                .collect(Collectors.groupingBy(Takeover.Offer::into, LinkedHashMap::new, Collectors.toList()));
        if (bySession.isEmpty()) {
            offers.add(p("empty", text("none")));
            return;
        }
        bySession.values().forEach(this::add);
        var take = primaryButton(text("take"), this::take);
        take.setId("takeover-take");
        offers.add(div("toolbar", take));
    }

    private void add(List<Takeover.Offer> ofSession) {
        var number = ofSession.getFirst().session();
        var choice = new CheckboxGroup<Takeover.Offer>();
        choice.setLabel(text("choose"));
        choice.setItems(ofSession);
        choice.setItemLabelGenerator(this::words);
        choice.setValue(ofSession.stream().filter(each -> !each.present()).collect(Collectors.toSet()));
        attribute(choice, "data-session", String.valueOf(number));
        choices.add(choice);
        offers.add(section("card", h2(text("session", number)), choice));
    }

    private String words(Takeover.Offer offer) {
        return Joined.dotted(
                getLocale(),
                offer.title(),
                offer.what(),
                offer.size() == 0 ? "" : SizeText.of(offer.size(), getLocale()),
                offer.present() ? text("present") : "");
    }

    private void take() {
        told.removeAll();
        List<UUID> chosen = choices.stream()
                .flatMap(each -> each.getValue().stream())
                .map(Takeover.Offer::material)
                .toList();
        if (chosen.isEmpty()) {
            told.add(p("notice is-warn", text("nothing")));
            return;
        }
        try {
            takeover.take(model.getValue().id(), into.id(), chosen);
            told.add(p("notice", text("done", chosen.size())));
            show();
        } catch (StorageFullException full) {
            told.add(p("notice is-warn", StorageWords.full(this, full)));
        } catch (MissingException meanwhile) {
            told.add(p("notice is-warn", text("meanwhile")));
            show();
        }
    }

    private String text(String key, Object... parameters) {
        return getTranslation("material.TakeoverView." + key, parameters);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
