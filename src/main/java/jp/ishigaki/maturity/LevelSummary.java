package jp.ishigaki.maturity;

import java.util.List;
import jp.ishigaki.identity.CompanyProfile;

/**
 * How the companies in one's care stand, as last computed.
 *
 * @param counts by level, lowest first
 * @param unknown how many have no computed level yet
 * @param withoutDiagnosis a few that have not submitted a self-diagnosis
 */
public record LevelSummary(List<Count> counts, int unknown, List<CompanyProfile> withoutDiagnosis) {

    public record Count(int level, int companies) {}
}
