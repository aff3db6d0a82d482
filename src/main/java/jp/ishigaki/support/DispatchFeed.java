package jp.ishigaki.support;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.schedule.feed.FeedEvent;
import jp.ishigaki.schedule.feed.FeedEvents;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import org.springframework.stereotype.Component;

/** A company's visits in its people's calendars, and an expert's own. The online link stays on the visit's page. */
@Component
class DispatchFeed implements FeedEvents {

    private static final Locale LANGUAGE = Locale.JAPANESE;

    private final Dispatches dispatches;
    private final Acting acting;
    private final Messages messages;

    DispatchFeed(Dispatches dispatches, Acting acting, Messages messages) {
        this.dispatches = dispatches;
        this.acting = acting;
        this.messages = messages;
    }

    @Override
    public List<FeedEvent> own() {
        var actor = acting.actor();
        return switch (actor.role()) {
            case EXPERT ->
                dispatches.rows("d.expert_id = ? order by d.held_on, d.id", actor.membership()).stream()
                        .map(this::event)
                        .toList();
            case PARTICIPANT, EXECUTIVE ->
                dispatches
                        .rows(
                                "d.company_id = ? and d.cohort_id = acting_cohort() order by d.held_on, d.id",
                                actor.ownCompany())
                        .stream()
                        .map(this::event)
                        .toList();
            case STAFF, LECTURER, JOB, VISITOR -> List.of();
        };
    }

    private FeedEvent event(DispatchRow dispatch) {
        var isCancelled = dispatch.state() == DispatchState.CANCELLED;
        var isOfCompany = !acting.actor().is(Role.EXPERT);
        return new FeedEvent(
                "dispatch-" + dispatch.id() + "@ishigaki",
                dispatch.sequence(),
                dispatch.changedAt(),
                dispatch.begin(),
                dispatch.end(),
                text(
                        isCancelled ? "cancelled" : "summary",
                        dispatch.number(),
                        isOfCompany ? dispatch.expertName() : dispatch.companyName()),
                Stream.of(
                                messages.getTranslation("support.Dispatch.purpose." + dispatch.number(), LANGUAGE),
                                dispatch.reason())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")),
                switch (dispatch.mode()) {
                    case VISIT -> dispatch.place().isEmpty() ? text("atCompany") : dispatch.place();
                    case ONLINE -> text("online");
                },
                DispatchPaths.dispatch(dispatch.id()),
                isCancelled);
    }

    private String text(String key, Object... parameters) {
        return messages.getTranslation("support.DispatchFeed." + key, LANGUAGE, parameters);
    }
}
