package jp.ishigaki.maturity;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.diagnosis.DiagnosisResult;
import org.jspecify.annotations.Nullable;

/**
 * A company in the list of those in one's care.
 *
 * @param missing how many criteria the next level still needs
 * @param diagnosis the latest submitted one, or null
 */
public record CompanyLevel(
        UUID company,
        String name,
        MaturityLevel level,
        int missing,
        List<CriterionResult> criteria,
        @Nullable DiagnosisResult diagnosis) {}
