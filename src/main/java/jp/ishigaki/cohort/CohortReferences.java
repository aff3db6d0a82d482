package jp.ishigaki.cohort;

import java.util.UUID;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.TextbookReference;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** References to the textbook as members of a cohort make them: in the edition the cohort has at hand. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class CohortReferences {

    private final CohortEditions editions;
    private final CurriculumQueries curriculum;

    CohortReferences(CohortEditions editions, CurriculumQueries curriculum) {
        this.editions = editions;
        this.curriculum = curriculum;
    }

    /**
     * The reference to a whole section; null where no section was chosen.
     *
     * @throws ReferenceRefusedException when there is no such section, or the cohort has no edition
     */
    public @Nullable TextbookReference of(@Nullable String section, UUID cohort) {
        return section == null ? null : curriculum.reference(editions.of(cohort).orElse(null), section, "");
    }
}
