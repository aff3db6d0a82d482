package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.feed.CalendarFeeds;
import jp.ishigaki.schedule.feed.FeedRow;
import jp.ishigaki.shared.ui.DateTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Where a member makes the secret addresses for a calendar program, sees each once, and revokes them. */
@Route(SchedulePaths.FEEDS)
@PermitAll
class FeedsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CalendarFeeds feeds;
    private final transient CohortQueries cohorts;
    private final transient DateTexts dates;
    private final Div cards = div("");

    FeedsView(CalendarFeeds feeds, CohortQueries cohorts, ObjectProvider<FeedPanel> panels, DateTexts dates) {
        this.feeds = feeds;
        this.cohorts = cohorts;
        this.dates = dates;
        var steps = new OrderedList();
        List.of("make", "paste", "keep")
                .forEach(step -> steps.add(new ListItem(getTranslation("schedule.FeedsView.step." + step))));
        add(
                link(SchedulePaths.SCHEDULE, getTranslation("schedule.SessionView.back")),
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("schedule.FeedsView.lead"))),
                section("card", h2(getTranslation("schedule.FeedsView.how")), steps),
                cards);
        panels.orderedStream().forEach(panel -> add(panel.card()));
        show(Optional.empty(), null);
    }

    private void show(Optional<String> made, @Nullable UUID madeFor) {
        cards.removeAll();
        var all = feeds.own();
        cards.add(card(
                getTranslation("schedule.FeedsView.own"), "own", null, all, madeFor == null ? made : Optional.empty()));
        cohorts.cohorts()
                .forEach(cohort -> cards.add(card(
                        getTranslation("schedule.FeedsView.cohort", cohort.nameIn(getLocale())),
                        cohort.id().toString(),
                        cohort.id(),
                        all,
                        cohort.id().equals(madeFor) ? made : Optional.empty())));
    }

    private Component card(String title, String key, @Nullable UUID cohort, List<FeedRow> all, Optional<String> made) {
        var card = attribute(section("card", h2(title)), "data-feed", key);
        var present = all.stream()
                .filter(feed -> Objects.equals(feed.cohort(), cohort))
                .findFirst();
        made.ifPresent(address -> card.add(once(address)));
        var actions = div("toolbar");
        present.ifPresentOrElse(
                feed -> {
                    card.add(p(
                            "meta",
                            getTranslation(
                                    "schedule.FeedsView.made", dates.dateAndTime(feed.createdAt(), getLocale()))));
                    actions.add(
                            named(
                                    button(getTranslation("schedule.FeedsView.again"), () -> make(cohort)),
                                    "data-make-feed",
                                    key,
                                    title),
                            named(
                                    button(getTranslation("schedule.FeedsView.revoke"), () -> revoke(feed)),
                                    "data-revoke-feed",
                                    key,
                                    title));
                },
                () -> actions.add(named(
                        primaryButton(getTranslation("schedule.FeedsView.make"), () -> make(cohort)),
                        "data-make-feed",
                        key,
                        title)));
        card.add(actions);
        return card;
    }

    private static Component named(NativeButton button, String attribute, String key, String about) {
        button.setAriaLabel(about + " " + button.getText());
        return attribute(button, attribute, key);
    }

    /** The address stands in a field, so that it can be marked and copied by keyboard too. */
    private Component once(String address) {
        var field = new TextField(getTranslation("schedule.FeedsView.address"));
        field.setId("feed-address");
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setHelperText(getTranslation("schedule.FeedsView.once"));
        return field;
    }

    private void make(@Nullable UUID cohort) {
        show(Optional.of(feeds.make(cohort)), cohort);
    }

    private void revoke(FeedRow feed) {
        feeds.revoke(feed.id());
        show(Optional.empty(), null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schedule.FeedsView.title");
    }
}
