package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places on offer: a wish to decline that came too late, signers who were named, days that pass without an answer. */
@Component
@Order(20)
class OffersDue implements DueItems {

    private record Offer(
            UUID id,
            UUID cohortId,
            String companyName,
            Instant offeredAt,
            Instant respondBy,
            @Nullable Instant declineAskedAt,
            @Nullable Instant namedAt,
            int total) {}

    private final JdbcClient db;

    OffersDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var offers = db.sql("""
                        select id, cohort_id, company_name, offered_at, respond_by, decline_asked_at, named_at,
                               count(*) over () as total
                        from application
                        where state = 'OFFERED' and (cast(:cohort as uuid) is null or cohort_id = :cohort)
                        order by respond_by, id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("most", MOST)
                .query(Offer.class)
                .list();
        return DueList.of(
                offers.stream().map(each -> item(each, span)).toList(),
                offers.stream().mapToInt(Offer::total).findFirst().orElse(0));
    }

    private static DueItem item(Offer offer, DueSpan span) {
        var asked = offer.declineAskedAt();
        if (asked != null) {
            return answered("declined", offer, asked, span);
        }
        var named = offer.namedAt();
        if (named != null) {
            return answered("named", offer, named, span);
        }
        // What is promised was kept with the offer: closures entered since do not move it.
        var last = span.day(offer.respondBy().minusNanos(1));
        return DueItem.of(
                "enrolment.OffersDue.unanswered",
                offer.id(),
                offer.cohortId(),
                offer.companyName(),
                List.of(span.day(offer.offeredAt()), last),
                last,
                span.day(offer.offeredAt()),
                EnrolmentPaths.application(offer.id()));
    }

    /** What an applicant has said is looked at on the next business day. */
    private static DueItem answered(String what, Offer offer, Instant at, DueSpan span) {
        var day = span.day(at);
        return DueItem.of(
                "enrolment.OffersDue." + what,
                offer.id(),
                offer.cohortId(),
                offer.companyName(),
                List.of(day),
                span.days().plus(day, 1),
                day,
                EnrolmentPaths.application(offer.id()));
    }
}
