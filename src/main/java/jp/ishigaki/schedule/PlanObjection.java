package jp.ishigaki.schedule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Why a session cannot be planned so. What is only unwise is a {@link Clash}, and may be kept. */
public enum PlanObjection {
    NUMBER_OUT_OF_RANGE,
    NUMBER_TAKEN,
    NUMBER_FIXED,
    SEMINAR_HOURS,
    WORKSHOP_HOURS,
    WORKSHOP_TOO_EARLY,
    ROUND_TABLE_HOURS,
    ROUND_TABLE_TOO_EARLY,
    TITLE_MISSING,
    TITLE_TOO_LONG,
    GOALS_TOO_LONG,
    PLACE_TOO_LONG,
    LINK_NOT_HTTPS,
    CAPACITY_OUT_OF_RANGE,
    UNKNOWN_PART,
    UNKNOWN_TRACK,
    NOT_A_LECTURER,
    NO_ROUND_TABLE_TO_LEAD,
    ALREADY_HELD;

    static final int TITLE = 120;
    static final int GOALS = 2000;
    static final int PLACE = 120;

    /** What stands against the plan by itself, whatever else is planned. */
    public static List<PlanObjection> to(SessionPlan plan) {
        var objections = new ArrayList<PlanObjection>();
        add(objections, NUMBER_OUT_OF_RANGE, plan.number() < 1 || plan.number() > 99);
        hours(plan, objections);
        add(objections, TITLE_MISSING, plan.workshopTitle().isEmpty());
        add(objections, TITLE_TOO_LONG, plan.workshopTitle().length() > TITLE);
        add(objections, GOALS_TOO_LONG, plan.workshopGoals().length() > GOALS);
        add(
                objections,
                PLACE_TOO_LONG,
                plan.place().length() > PLACE || plan.room().length() > PLACE);
        add(objections, LINK_NOT_HTTPS, !plan.onlineLink().isEmpty() && !isHttps(plan.onlineLink()));
        add(objections, CAPACITY_OUT_OF_RANGE, plan.capacity() < 1 || plan.capacity() > 10_000);
        return objections;
    }

    private static void hours(SessionPlan plan, List<PlanObjection> objections) {
        add(objections, SEMINAR_HOURS, !plan.seminar().inOrder());
        add(objections, WORKSHOP_HOURS, !plan.workshop().inOrder());
        add(
                objections,
                WORKSHOP_TOO_EARLY,
                plan.workshop().from().isBefore(plan.seminar().to()));
        var roundTable = plan.roundTable();
        if (roundTable == null) {
            add(
                    objections,
                    NO_ROUND_TABLE_TO_LEAD,
                    !plan.lecturersOf(Block.ROUND_TABLE).isEmpty());
        } else {
            add(objections, ROUND_TABLE_HOURS, !roundTable.inOrder());
            add(
                    objections,
                    ROUND_TABLE_TOO_EARLY,
                    roundTable.from().isBefore(plan.workshop().to()));
        }
    }

    private static boolean isHttps(String link) {
        try {
            var uri = new URI(link);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void add(List<PlanObjection> objections, PlanObjection objection, boolean holds) {
        if (holds) {
            objections.add(objection);
        }
    }
}
