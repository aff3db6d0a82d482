package jp.ishigaki.schedule;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.cohort.PublishingCheck;
import jp.ishigaki.cohort.Shortfall;
import org.springframework.stereotype.Component;

/** Before a cohort is published, some session has to be planned for each of the parts 1 to 10, if only in the draft. */
@Component
class PartCoverage implements PublishingCheck {

    private final SessionDrafts drafts;

    PartCoverage(SessionDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Shortfall> missing(UUID cohort) {
        return drafts.uncoveredParts(cohort).stream()
                .map(part -> Shortfall.of("cohort.Shortfall.partWithoutSession", part))
                .toList();
    }
}
