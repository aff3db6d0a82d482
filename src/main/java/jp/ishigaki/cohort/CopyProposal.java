package jp.ishigaki.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ishigaki.calendar.DayOff;

/**
 * What a copy would be.
 *
 * @param days one for each session of the model
 * @param daysOff around them, to tell staff who choose other days
 */
public record CopyProposal(
        String name, String nameEn, int fiscalYear, List<ProposedDay> days, Map<LocalDate, DayOff> daysOff) {}
