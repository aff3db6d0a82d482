package jp.ishigaki.bulk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports in the database. */
@Component
class ImportRuns {

    private final JdbcClient db;
    private final Clock clock;

    ImportRuns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Until the transaction ends, every statement is planned for the tables as they are, those within the database that
     * check references among them: a plan made for an almost empty table reads all of it for each of ten thousand rows.
     */
    void planAsTablesGrow() {
        db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query()
                .singleValue();
    }

    UUID add(ImportKind kind, @Nullable UUID cohort, String fileName, List<String> ignored) {
        var run = UUID.randomUUID();
        db.sql("""
                        insert into import_run (id, kind, cohort_id, file_name, state, ignored, received_at)
                        values (?, ?, ?, ?, 'CHECKED', ?, ?)
                        """)
                .param(run)
                .param(kind.name())
                .param(cohort)
                .param(fileName)
                .param(ignored.toArray(String[]::new))
                .param(now())
                .update();
        return run;
    }

    /** Keeps how many rows would do what. */
    void count(UUID run, List<Finding> findings) {
        Map<Outcome, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Finding::outcome, Collectors.counting()));
        var statement = db.sql("""
                update import_run set rows_new = ?, rows_changed = ?, rows_unchanged = ?, rows_wrong = ? where id = ?
                """);
        for (var outcome : Outcome.values()) {
            statement = statement.param(counts.getOrDefault(outcome, 0L));
        }
        statement.param(run).update();
    }

    ImportKind kind(UUID run) {
        return ImportKind.valueOf(db.sql("select kind from import_run where id = ?")
                .param(run)
                .query(String.class)
                .single());
    }

    @SuppressWarnings("NullAway") // SQL null stands for no cohort
    @Nullable UUID cohort(UUID run) {
        return db.sql("select cohort_id from import_run where id = ?")
                .param(run)
                .query((row, index) -> Arrays.asList(row.getObject(1, UUID.class)))
                .single()
                .getFirst();
    }

    /**
     * Takes a preview without errors to be entered by the caller; one whose enterer fell silent is taken over.
     *
     * @return the number of this attempt
     */
    int claim(UUID run, boolean invites) {
        return db.sql("""
                        update import_run set state = 'RUNNING', attempt = attempt + 1, alive_at = :now, rows_done = 0,
                            trouble = null, invites = :invites
                        where id = :run and rows_wrong = 0 and rows_new + rows_changed > 0
                          and (state = 'CHECKED' or state = 'RUNNING' and alive_at < :silent)
                        returning attempt
                        """)
                .param("now", now())
                .param("invites", invites)
                .param("run", run)
                .param("silent", Timestamp.from(clock.instant().minus(ImportLimits.SILENCE)))
                .query(Integer.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    /** Tells that an attempt lives, and how far it is. */
    void beat(UUID run, int attempt, int done) {
        db.sql("""
                        update import_run set alive_at = ?, rows_done = greatest(rows_done, ?)
                        where id = ? and attempt = ? and state = 'RUNNING'
                        """).params(now(), done, run, attempt).update();
    }

    /** Ends an attempt that has entered everything; one that was taken for dead meanwhile has entered nothing. */
    void finish(UUID run, int attempt, int done) {
        var finished = db.sql("""
                        update import_run set state = 'DONE', rows_done = ?, done_at = ?,
                            invited_at = case when invites and kind = 'ENROLMENTS' then cast(? as timestamptz) end
                        where id = ? and attempt = ? and state = 'RUNNING'
                        """).params(done, now(), now(), run, attempt).update();
        if (finished == 0) {
            throw new MissingException();
        }
    }

    /** Makes an attempt a preview again. */
    void giveUp(UUID run, int attempt, ImportDetails.Trouble why) {
        db.sql("""
                        update import_run set state = 'CHECKED', rows_done = 0, trouble = ?
                        where id = ? and attempt = ? and state = 'RUNNING'
                        """).params(why.name(), run, attempt).update();
    }

    boolean invites(UUID run) {
        return db.sql("select invites from import_run where id = ?")
                .param(run)
                .query(Boolean.class)
                .single();
    }

    boolean isInvited(UUID run) {
        return db.sql("select invited_at is not null from import_run where id = ?")
                .param(run)
                .query(Boolean.class)
                .single();
    }

    Timestamp lockDone(UUID run) {
        return db.sql("select done_at from import_run where id = ? and state = 'DONE' for update")
                .param(run)
                .query(Timestamp.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    /** Forgets the rows of imports received before. */
    void forgetRows(Instant before) {
        db.sql("""
                        delete from import_row where run_id in (
                            select id from import_run where received_at < ? and state <> 'RUNNING')
                        """).param(Timestamp.from(before)).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
