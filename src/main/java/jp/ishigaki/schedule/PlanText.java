package jp.ishigaki.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A plan as the text that drafts and releases keep of it. */
final class PlanText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanText() {}

    static @Nullable String write(@Nullable SessionPlan plan) {
        return plan == null ? null : JSON.writeValueAsString(plan);
    }

    static SessionPlan read(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), SessionPlan.class);
    }

    static @Nullable SessionPlan readIfAny(ResultSet row, String column) throws SQLException {
        return row.getString(column) == null ? null : read(row, column);
    }
}
