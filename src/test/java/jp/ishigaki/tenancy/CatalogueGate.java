package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ishigaki.embedded.DatabaseRoles;

/**
 * What must hold in the catalogue of the migrated database for the tenant boundary to be one. Each rule is a query for
 * its offenders; a table that nobody thought of is asked the same as all others.
 */
enum CatalogueGate {
    EVERY_TABLE_SAYS_OF_WHICH_KIND_IT_IS("""
            select relname || ' has the comment ' || coalesce(obj_description(oid, 'pg_class'), '(none)') from t
            where coalesce(obj_description(oid, 'pg_class'), '') not in ('tenant', 'cohort', 'company', 'person')"""),

    A_TABLE_HAS_THE_COLUMN_OF_ITS_KIND("""
            select relname || ' lacks ' || k.name from t
            join (values ('cohort', 'cohort_id'), ('company', 'company_id'), ('person', 'person_id')) k (kind, name)
              on k.kind = obj_description(t.oid, 'pg_class')
            where not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = k.name
                              and not a.attisdropped and (a.attnotnull or t.relname = any ('{%6$s}')))"""),

    ROW_SECURITY_IS_ENABLED_AND_FORCED("""
            select relname || case when relrowsecurity then ' does not force' else ' does not enable' end
                   || ' row security' from t where not (relrowsecurity and relforcerowsecurity)"""),

    EVERY_ROW_NAMES_ITS_TENANT("""
            select relname || ': tenant_id must be uuid not null default acting_tenant()' from t
            left join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id' and not a.attisdropped
            left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
            where a.attname is null or a.atttypid <> 'uuid'::regtype or not a.attnotnull
               or (relname <> 'tenant' and coalesce(pg_get_expr(d.adbin, t.oid), '') <> 'acting_tenant()')"""),

    EVERY_TENANT_EXISTS("""
            select relname || '.tenant_id references no tenant' from t where relname <> 'tenant' and not exists (
                select from pg_constraint f where f.conrelid = t.oid and f.contype = 'f' and f.convalidated
                and f.confrelid = 'tenant'::regclass and array_length(f.conkey, 1) = 1)"""),

    EVERY_GRANTED_COMMAND_HAS_A_POLICY("""
            select relname || ' grants ' || g.command || ' without a policy' from t
            cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) g (command, letter)
            where case when g.command = 'DELETE' then has_table_privilege('%1$s', t.oid, g.command)
                       else has_any_column_privilege('%1$s', t.oid, g.command) end
              and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive
                              and p.polcmd::text in (g.letter, '*') and 0 = any (p.polroles))"""),

    POLICIES_ARE_FOR_EVERYBODY_EXCEPT_THE_OWNERS_DIRECTORY("""
            select c.relname || '.' || p.polname || ' is for certain roles' from pg_policy p
            join t c on c.oid = p.polrelid
            where p.polroles <> '{0}'
              and not (p.polname = 'directory' and p.polroles = array['%2$s'::regrole::oid])"""),

    THE_DIRECTORY_IS_WHAT_SIGNING_IN_NEEDS("""
            select c.relname || ' is not on the list of directory tables' from pg_policy p
            join t c on c.oid = p.polrelid
            where '%2$s'::regrole::oid = any (p.polroles) and c.relname <> all ('{%3$s}')"""),

    /** The tenant's clause stands alone or is joined to the rest by AND at the top, so that no OR goes around it. */
    EVERY_POLICY_BEGINS_WITH_THE_TENANT("""
            select c.relname || '.' || p.polname || ': ' || e.what || ' ' || coalesce(e.text, '(none)') from pg_policy p
            join t c on c.oid = p.polrelid
            cross join lateral (values ('using', pg_get_expr(p.polqual, p.polrelid)),
                                       ('with check', pg_get_expr(p.polwithcheck, p.polrelid))) e (what, text)
            where 0 = any (p.polroles) and p.polpermissive
              and (case e.what when 'using' then p.polcmd <> 'a' else p.polcmd in ('a', '*') or e.text is not null end)
              and coalesce(e.text, '') !~ '^\\(tenant_id = \\( SELECT (acting|visited)_tenant\\(\\) AS \\1_tenant\\)\\)$'
              and coalesce(e.text, '') !~ '^\\(\\(tenant_id = \\( SELECT (acting|visited)_tenant\\(\\) AS \\1_tenant\\)\\) AND '"""),

    /** Asked once per statement rather than once per row, and through the acting functions only. */
    POLICIES_ASK_WHO_ACTS_BY_A_SUBSELECT("""
            select c.relname || '.' || p.polname from pg_policy p
            join t c on c.oid = p.polrelid
            cross join lateral (select coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' '
                                       || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')) e (text)
            where regexp_replace(e.text, 'SELECT (acting_\\w+|visited_\\w+|readable_companies)\\(\\)', '', 'g')
                  ~ '(acting_\\w+|visited_\\w+|readable_companies|current_setting)\\('"""),

    EVERY_UNIQUE_KEY_CONTAINS_THE_TENANT("""
            select i.indexrelid::regclass || ' on ' || t.relname from pg_index i join t on t.oid = i.indrelid
            where (i.indisunique or i.indisexclusion) and not exists (
                select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id'
                and a.attnum = any ((i.indkey::int2[])[0:i.indnkeyatts - 1]))"""),

    EVERY_FOREIGN_KEY_CONTAINS_THE_TENANT("""
            select t.relname || '.' || f.conname from pg_constraint f join t on t.oid = f.conrelid
            where f.contype = 'f' and not exists (
                select from unnest(f.conkey, f.confkey) k (here, there)
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.here and a.attname = 'tenant_id'
                join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.there and b.attname = 'tenant_id')"""),

    NO_VIEW_READS_WITH_ITS_OWNERS_RIGHTS("""
            select relname || case relkind when 'v' then ' is a view without security_invoker'
                              when 'm' then ' is a materialized view' else ' is a foreign table' end
            from pg_class where relnamespace = 'public'::regnamespace and (relkind in ('m', 'f')
               or relkind = 'v' and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'])"""),

    THE_RUNTIME_ROLE_HAS_NO_POWERS("""
            select rolname || ' has a power' from pg_roles where rolname = '%1$s'
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            union all select '%1$s is a member of ' || roleid::regrole from pg_auth_members
              where member = '%1$s'::regrole
            union all select relname || ' is owned by %1$s' from pg_class where relowner = '%1$s'::regrole
            union all select '%1$s may create in ' || nspname from pg_namespace
              where nspname !~ '^pg_temp' and has_schema_privilege('%1$s', oid, 'create')"""),

    ONLY_THE_BACKUP_BYPASSES_ROW_SECURITY("""
            select rolname || ' bypasses row security' from pg_roles
            where rolbypassrls and not rolsuper and rolname <> '%4$s'"""),

    THE_RUNTIME_ROLE_READS_AND_WRITES_ROWS_ONLY("""
            select relname || ' grants ' || p.name from pg_class
            cross join (values ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) p (name)
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
              and has_table_privilege('%1$s', oid, p.name)
            union all select 'flyway_schema_history is open to %1$s'
              where has_table_privilege('%1$s', 'flyway_schema_history', 'INSERT, UPDATE, DELETE')"""),

    NOTHING_IS_GRANTED_TO_EVERYBODY("""
            select relname || ' grants ' || a.privilege_type from pg_class, aclexplode(relacl) a
              where relnamespace = 'public'::regnamespace and a.grantee = 0
            union all select c.relname || '.' || b.attname || ' grants ' || a.privilege_type
              from pg_attribute b join pg_class c on c.oid = b.attrelid, aclexplode(b.attacl) a
              where c.relnamespace = 'public'::regnamespace and a.grantee = 0
            union all select 'schema public grants ' || a.privilege_type from pg_namespace, aclexplode(nspacl) a
              where nspname = 'public' and a.grantee = 0
            union all select 'the database grants ' || a.privilege_type from pg_database, aclexplode(datacl) a
              where datname = current_database() and a.grantee = 0
            union all select 'default privileges grant ' || a.privilege_type from pg_default_acl, aclexplode(defaclacl) a
              where a.grantee = 0 or a.grantee = '%1$s'::regrole"""),

    /** Unless named, the temporary schema is searched first, and anybody may make tables in theirs. */
    FUNCTIONS_WITH_THE_OWNERS_RIGHTS_ARE_FEW_AND_FIXED("""
            select proname || case
                when proname <> all ('{%5$s}') then ' is not on the list'
                when not exists (select from unnest(proconfig) s where s = 'search_path=pg_catalog, public, pg_temp')
                  then ' has no fixed search_path with pg_temp last'
                else ' may be executed by everybody' end
            from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and (
                proname <> all ('{%5$s}')
                or not exists (select from unnest(coalesce(proconfig, '{}')) s
                               where s = 'search_path=pg_catalog, public, pg_temp')
                or exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) a where a.grantee = 0))"""),

    /** A setting that outlived its transaction would be met by the pool's next one. */
    WHO_ACTS_IS_BOUND_FOR_ONE_TRANSACTION("""
            select proname || ' binds beyond its transaction' from pg_proc
            where pronamespace = 'public'::regnamespace and prosrc ~ 'set_config'
              and regexp_count(prosrc, 'set_config\\(') <> regexp_count(prosrc, ', true\\)')"""),

    THE_OPERATORS_FUNCTIONS_ARE_NOT_THE_APPLICATIONS("""
            select proname || ' may be executed by %1$s' from pg_proc where pronamespace = 'public'::regnamespace
            and proname in ('found_tenant', 'protect', 'has_agreed') and has_function_privilege('%1$s', oid, 'execute')"""),

    /** Its arguments would be other tenants' rows. */
    NO_FUNCTION_CLAIMS_TO_BE_LEAKPROOF("""
            select proname from pg_proc where pronamespace = 'public'::regnamespace and proleakproof"""),

    /** A sequence counts over all tenants and so tells one what the others do. */
    THERE_ARE_NO_SEQUENCES("""
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'"""),

    /** A rule rewrites statements before any policy is asked. */
    THERE_ARE_NO_REWRITE_RULES("""
            select rulename || ' on ' || c.relname from pg_rewrite r join pg_class c on c.oid = r.ev_class
            where c.relnamespace = 'public'::regnamespace and r.rulename <> '_RETURN'""");

    /** Tables that functions running as the owner read over all tenants, and why. */
    static final Map<String, String> DIRECTORY = Map.ofEntries(
            Map.entry("cohort", "enter_as_visitor() asks whether it recruits"),
            Map.entry("calendar_feed", "calendar_feed_of() finds whom a secret address belongs to"),
            Map.entry("question_feed", "question_feed_of() finds whom a secret address belongs to"),
            Map.entry("webhook", "announce() asks which addresses are to be told"),
            Map.entry("webhook_delivery", "announce() writes what nobody else may"),
            Map.entry("tenant", "sign_in() names the tenant of each seat; founding inserts it"),
            Map.entry("person", "sign_in() names the person"),
            Map.entry("account", "sign_in() finds the account by its subject and binds it"),
            Map.entry("membership", "enter() and sign_in() read who may act as what"),
            Map.entry("company", "sign_in() names the company of each seat"),
            Map.entry("assignment", "enter() lists the companies of an expert"),
            Map.entry("consent_document", "enter() asks which texts are in force"),
            Map.entry("consent", "enter() asks whether they were agreed to"),
            Map.entry("recruitment", "recruiting_cohorts() tells the public until when to apply"),
            Map.entry("cohort_quota", "recruiting_frames() tells the public the seats"),
            Map.entry("session", "recruiting_sessions() tells the public the days"),
            Map.entry("cohort_track", "recruiting_sessions() tells the public whose day it is"),
            Map.entry(
                    "company_track",
                    "survey_counts() and people_of_session() ask whose a session is for who reads no company"),
            Map.entry(
                    "session_transfer",
                    "survey_counts() and people_of_session() ask whose a session is for who reads no company"),
            Map.entry("session_grouping", "freeze_groups() freezes what has begun, which nobody who arranges may"),
            Map.entry("live_workshop", "close_workshops() closes what nobody closed on its day"),
            Map.entry("thought", "thought_counts() tells whoever leads a workshop how far the groups are"),
            Map.entry("idea_vote", "idea_votes() counts votes without their voters"),
            Map.entry("lottery_draw", "published_draw() tells the public lists and seed"),
            Map.entry("application_link", "application_by_token() finds an application by its secret"),
            Map.entry("application", "application_by_token() shows an applicant their own"),
            Map.entry("audit_entry", "what an applicant does by their page is on record"),
            Map.entry("session_survey", "survey_unanswered() asks which sessions have a survey"),
            Map.entry("survey_response", "survey_counts() counts answers without their companies"),
            Map.entry("survey_report", "public_survey_report() tells anybody what was published"),
            Map.entry("survey_answers", "survey_tally() groups answers without their companies"),
            Map.entry("enrolment", "acting_admission() asks whether the company is enrolled"),
            Map.entry("enrolment_signature", "the fourth signature enrols"),
            Map.entry("material_file", "storage_used() sums up the files of the whole tenant"),
            Map.entry("attachment", "storage_used() and attachment_shares() sum up the files of the whole tenant"),
            Map.entry("post_file", "enclose_files() sends what only its writer has, the scanner's job reads no posts"),
            Map.entry("post_file_chunk", "post_file_piece() reads to the scanner's job what it reads no posts for"),
            Map.entry("storage_quota", "the operator sets how much a tenant may keep"),
            Map.entry("past_signature", "open_the_place_again() keeps what was signed the first time"),
            Map.entry("dispatch", "keep_dispatch_possible() looks for other visits of the same expert"),
            Map.entry("dispatch_window", "keep_dispatch_possible() asks for the window of a visit"),
            Map.entry("commitment", "commitment_reminders() tells the job what is due and what waits"),
            Map.entry("commitment_change", "remember_commitment_change() writes what a change changed"),
            Map.entry("solved_case", "masked_cases() shows cases without their origin"),
            Map.entry("case_thanks", "thanks_of_cases() counts companies without naming them"),
            Map.entry(
                    "question", "begin_answer() reads who reads it and counts its answers, put_on_desk() whom to ask"),
            Map.entry("byline", "sign_question() writes who acts, and nobody else does"),
            Map.entry("post_version", "edit_post() keeps what was first sent"),
            Map.entry("question_closing", "close_question() keeps the order of what was done"),
            Map.entry("post_comment", "begin_comment() counts those of the thread"),
            Map.entry("byline_look", "look_behind_alias() writes what nobody else may"),
            Map.entry("question_change", "note_disclosure() writes what nobody else may"),
            Map.entry("outgoing_mail", "take_out_of_letters() unnames in them what was hidden"),
            Map.entry("words_aside", "set_words_aside() keeps what nobody else may write"),
            Map.entry("post_report", "decide_post() closes what was reported"),
            Map.entry("post_decision", "note_decision() writes what nobody else may"),
            Map.entry("question_order", "note_order() writes what nobody else may"),
            Map.entry("question_read", "split_answer() leaves what was read of a thread read"),
            Map.entry("announcement", "tell_announcement() notes that people were told"),
            Map.entry("announcement_version", "keep_announcement() writes what nobody else may"),
            Map.entry("announcement_reading", "announcement_readers() counts without naming"),
            Map.entry(
                    "notice",
                    "tell_pseudonyms(), tell_holder() and call_to_issue() tell those whom whoever acts may not know"),
            Map.entry("hearing", "take_digests() asks how each reader wants to hear"),
            Map.entry("hearing_topic", "route_notices() asks how each reader wants to hear"),
            Map.entry("following", "tell_followers() tells those whom whoever writes may not know"),
            Map.entry("letter_rule", "letter_title() asks whether letters may name titles"),
            Map.entry("letter_thread", "open_thread() names the first letter of each reader"),
            Map.entry("letter_digest", "take_digests() writes each reader once a day"),
            Map.entry("reply_way", "reply_way_of() finds what a secret stands for, before anybody acts"),
            Map.entry("reply_receipt", "take_reply() notes each mail once, which nobody else may"),
            Map.entry("letter_stop", "stopped_by() finds what a secret ends, before anybody acts"),
            Map.entry(
                    "push_browser", "take_pushes() asks where readers want to be told; queue_push() whether anywhere"),
            Map.entry("push_topic", "take_pushes() asks what each reader wants to be told so"),
            Map.entry("push_waiting", "queue_push() writes what nobody else may"),
            Map.entry("search_entry", "find_entries() asks the index, which no policy lets be asked"),
            Map.entry("issue", "masked_issues() shows an anonymous issue without its company"),
            Map.entry("issue_comment", "shown_comments() leaves out who wrote for that company"),
            Map.entry("issue_change", "shown_changes() leaves out who acted for it"),
            Map.entry("issue_answer", "masked_answers() shows an anonymous issue's worksheet without its company"),
            Map.entry("issue_mention", "call_to_issue() writes what nobody else may"),
            Map.entry("issue_edit", "note_edits() writes what nobody else may"),
            Map.entry("issue_unmasking", "look_behind() writes what nobody else may"),
            Map.entry("make_up_task", "make_up_reminders() tells the job what is open"),
            Map.entry("make_up_answer", "make_up_reminders() asks whether a task is answered"),
            Map.entry("attendance", "make_up_reminders() asks whether a task still stands"),
            Map.entry("answer", "stop_by_answer() asks who answered"),
            Map.entry("desk_rule", "put_on_desk() promises the cohort's days"),
            Map.entry("expert_profile", "desk_candidates() asks for the skills of experts"),
            Map.entry("expert_absence", "desk_cover() asks who stands in, whoever asks the question"),
            Map.entry("expert_conflict", "has_conflict() decides, and nobody else reads it"),
            Map.entry("desk_question", "nobody else writes where a question stands"),
            Map.entry("desk_event", "nobody else writes the history of a question"),
            Map.entry("faq_entry", "nobody else writes how far an entry is"),
            Map.entry("faq_version", "nobody else writes or releases a version"),
            Map.entry("faq_event", "nobody else writes the history of an entry"),
            Map.entry("faq_source", "draft_faq() writes which answer an entry was made from"),
            Map.entry("faq_dismissal", "dismiss_faq() and propose_faq_again() set proposals aside"),
            Map.entry("faq_consent", "ask_faq_consent() and answer_faq_consent() write what an asker said"),
            Map.entry("faq_helpful", "mark_faq_helpful() keeps the number in the entry"));

    /** Tables with rows outside their kind, and why. */
    static final Map<String, String> PARTLY_OF_THE_TENANT = Map.of(
            "search_entry",
            "sections of the textbook and what stays of answers are found in every cohort",
            "announcement",
            "the office announces to all cohorts as well");

    /** Functions that run with the owner's rights, and why. */
    static final Map<String, String> DEFINERS = Map.ofEntries(
            Map.entry(
                    "people_of_session",
                    "tells whoever prepares a session, of their own tenant, whom its materials are for"),
            Map.entry("count_attendance", "keeps the number of records with the session, which nobody writes"),
            Map.entry("count_survey_answers", "keeps the number of answers with the survey, which nobody writes"),
            Map.entry("enter", "binds a membership to the transaction before any policy could let it be read"),
            Map.entry("enter_job", "binds a tenant that is open to a job's transaction"),
            Map.entry("enter_as_visitor", "binds a cohort that recruits to a visitor's transaction"),
            Map.entry("open_tenants", "tells jobs the ids of the tenants they work for"),
            Map.entry("sign_in", "finds the seats of an account before anybody acts"),
            Map.entry(
                    "take_back",
                    "lets staff undo an entry nobody used; every such row is closed to deleting otherwise"),
            Map.entry("stopped_by", "tells whoever has the secret of a letter what it ends, never for whom"),
            Map.entry("stop_letters", "ends what the secret of a letter stands for, for whoever it belongs to"),
            Map.entry("stop_secret", "makes the secret that stands in the job's letters"),
            Map.entry("open_thread", "names the first letter about a thing to the job"),
            Map.entry("letter_wishes", "tells the job how readers want to hear of a topic"),
            Map.entry("route_notices", "decides for notices, which are persons', how they are heard"),
            Map.entry("open_reply", "opens a way to answer for the seat by which a letter's reader reads"),
            Map.entry("reply_way_of", "tells whoever has the secret of a letter what it answers, never whose it is"),
            Map.entry("take_reply", "notes what becomes of a mail, for its own seat or the job"),
            Map.entry("tell_replies", "gives the job what to tell seats of their mails"),
            Map.entry("forget_replies", "lets the job forget ways and mails of long ago"),
            Map.entry("letter_title", "tells take_now() and take_digests() what a letter may name"),
            Map.entry("take_now", "gives the job what to write at once"),
            Map.entry("take_digests", "gives the job what to write in digests"),
            Map.entry("take_over_browser", "a browser tells one account; whoever had it before is another person"),
            Map.entry("queue_push", "a notice waits for its reader's browsers, whoever leaves it"),
            Map.entry("leave_browsers", "the end of the last seat, which another person sets, ends what is pushed"),
            Map.entry("take_pushes", "gives the job what to tell browsers, and where they are reached"),
            Map.entry("end_push", "keeps what came of an attempt, of which nobody else writes"),
            Map.entry("tell_followers", "tells those who follow, and tells nobody whom"),
            Map.entry("calendar_feed_of", "finds the membership of a secret address before anybody acts"),
            Map.entry("announce", "puts a message for the office's programs, whoever asks or answers"),
            Map.entry("announce_closing", "a question closed or opened again is told by the database alone"),
            Map.entry("tell_followers_of_closing", "tells followers whom nobody may know"),
            Map.entry("announce_question", "a question asked or solved is told by the database alone"),
            Map.entry("announce_answer", "an answer is told by the database alone"),
            Map.entry("question_feed_of", "finds the membership of a secret address before anybody acts"),
            Map.entry(
                    "consents_complete", "tells yes or no of a company the actor may read; the consents are persons'"),
            Map.entry("recruiting_cohorts", "tells the public which programmes recruit"),
            Map.entry("recruiting_frames", "tells the public their seats"),
            Map.entry("recruiting_sessions", "tells the public their days"),
            Map.entry("published_draw", "lets anyone make a draw again"),
            Map.entry("cohort_of_letter", "tells the office's job what the cohort it writes for is called"),
            Map.entry("application_by_token", "shows an applicant their own by its secret"),
            Map.entry("decline_by_token", "lets an applicant decline by that secret"),
            Map.entry("name_signers_by_token", "lets an applicant name who comes by that secret"),
            Map.entry("freeze_groups", "freezes the groups of sessions that have begun; nobody may else, or undo it"),
            Map.entry("sign_question", "who asks under a pseudonym is written by the database alone"),
            Map.entry("edit_post", "a version becomes what the post says, which its writer may not change"),
            Map.entry(
                    "close_question", "its asker or the office closes what neither may change, and it is kept by whom"),
            Map.entry("tell_pseudonym_of_closing", "tells whoever asked under a pseudonym, and nobody whom"),
            Map.entry("stop_by_closing", "closing a question stops its clock, whoever closed it"),
            Map.entry(
                    "days_after_coming_back",
                    "tells whoever made a question wait again how many days are promised anew"),
            Map.entry("rest_while_hidden", "hiding a question lets its clock rest, also for its company"),
            Map.entry("resume_when_shown", "what is shown again waits where it stood"),
            Map.entry("resume_on_desk", "what waits again lets its clock begin anew"),
            Map.entry("followers_of", "tells functions who follows a question; not the application's"),
            Map.entry("next_alias", "numbers pseudonyms that the writer may not see; not the application's"),
            Map.entry("move_thread", "what stands around an answer goes where it goes; not the application's"),
            Map.entry("split_answer", "the office and experts make an answer a question, whosever it is"),
            Map.entry("narrow_split_off", "what was split off is not read by more than where it came from"),
            Map.entry("begin_comment", "a comment takes its place and its pseudonym where others' are"),
            Map.entry("sign_comment", "who comments under a pseudonym is written by the database alone"),
            Map.entry("tell_pseudonym_of_comment", "tells whoever wrote under a pseudonym, and nobody whom"),
            Map.entry("begin_answer", "an answer takes its place and its pseudonym where others' are"),
            Map.entry("count_answer", "an answer counts on a question its writer may not change"),
            Map.entry(
                    "count_question_vote",
                    "a vote counts on a question its giver may not change, and not for one's own"),
            Map.entry(
                    "count_answer_vote", "a vote counts on an answer its giver may not change, and not for one's own"),
            Map.entry("count_endorsement", "an endorsement counts on a question the expert may not change"),
            Map.entry("note_disclosure", "a change of readers writes its own history, and nobody else does"),
            Map.entry("put_hidden_notices", "writes notices for those whom the sender may not know"),
            Map.entry("tell_pseudonyms", "tells those who wrote under a pseudonym, and tells nobody whom"),
            Map.entry("look_behind_alias", "shows staff who writes under a pseudonym, and leaves the trace"),
            Map.entry("unmasked_issues", "lists what the acting staff person has looked behind"),
            Map.entry("masked_issues", "shows the listed columns of anonymous issues to their readers"),
            Map.entry("shown_places", "tells where the cards stand that the actor sees, masked ones among them"),
            Map.entry("is_masked", "tells yes or no of an anonymous issue to its readers"),
            Map.entry("masked_answers", "shows what was written on an anonymous issue's worksheet to its readers"),
            Map.entry("note_edits", "a change writes its own history, and nobody else does"),
            Map.entry("note_answers", "a change of an answer writes its own history"),
            Map.entry("issue_reminders", "gives the tenant's job and staff the addresses to remind of issues"),
            Map.entry("shown_comments", "shows what was said of an anonymous issue, its company left out"),
            Map.entry("shown_changes", "shows the history of an anonymous issue, its company left out"),
            Map.entry("look_behind", "shows staff a hidden company, and leaves the trace"),
            Map.entry("touch_commented_issue", "a comment counts on an issue its author may not change"),
            Map.entry("call_to_issue", "notes whom one's own comment calls by name, for a letter"),
            Map.entry("take_mentions", "gives the tenant's job the addresses of those who were called"),
            Map.entry("issue_counts", "tells the readers of a company's private records how many issues it has"),
            Map.entry("close_workshops", "closes the workshops of days that are over; the job prepares no session"),
            Map.entry("thought_counts", "tells whoever leads a workshop how many think, never what"),
            Map.entry("idea_votes", "counts votes that nobody reads singly"),
            Map.entry("survey_counts", "tells staff and whoever teaches a session how many answered"),
            Map.entry("survey_tally", "tells whoever teaches a session groups of five answers or more"),
            Map.entry("public_survey_report", "tells anybody a published report, which holds no company"),
            Map.entry("survey_unanswered", "tells the job whom to remind on the evening of a session"),
            Map.entry("may_put_letter", "tells yes or no of an address an expert writes to about a visit"),
            Map.entry("acting_admission", "tells yes or no of the acting company's own enrolment"),
            Map.entry("enrol_with_the_fourth_signature", "nobody else may enrol a company"),
            Map.entry("open_the_place_again", "nobody else may open a place that has ended"),
            Map.entry("refuse_seat_of_the_withdrawn", "whether a company has left holds whoever opens a seat for it"),
            Map.entry("attachment_shares", "tells staff how much the files of issues take, whosever they are"),
            Map.entry("storage_used", "tells those who add files how many bytes the tenant keeps"),
            Map.entry("refuse_file_over_quota", "the files of all sessions count, whoever adds one"),
            Map.entry("measures_of", "tells whoever reads a company by which rules of its cohort it is measured"),
            Map.entry("keep_dispatch_possible", "an expert is busy, whether or not one may see where"),
            Map.entry("dispatch_recipients", "gives the addresses for a visit's letters to whoever may plan it"),
            Map.entry("dispatch_reminders", "gives the tenant's job and staff the addresses to remind of visits"),
            Map.entry("remember_commitment_change", "nobody writes the history of commitments but the change itself"),
            Map.entry("commitment_reminders", "gives the tenant's job and staff the addresses for due commitments"),
            Map.entry("forget_destroyed_proof", "an expert who destroys a file may not write the issue it proved"),
            Map.entry("masked_cases", "shows what is shared without its origin, column by column"),
            Map.entry(
                    "commitment_counts",
                    "gives whoever reads a company's private records the counts its level rests on"),
            Map.entry("find_entries", "asks the index of words, and applies the rule of search_entry's own policy"),
            Map.entry("like_entries", "asks that index for what is like a title, by the same rule"),
            Map.entry("desk_topics", "tells who asks which topics experts know, and not who knows them"),
            Map.entry("enclose_files", "a draft's files go with the post, which only its writer can say"),
            Map.entry("take_post_file", "gives the scanner's job a file, whosever post it is in"),
            Map.entry("post_file_piece", "reads it to that job"),
            Map.entry("judge_post_file", "keeps what the scanner found"),
            Map.entry("post_file_shares", "tells staff how much the files of posts and drafts take"),
            Map.entry("note_endorsement", "a confirmation marks the entry of its question, and nobody else does"),
            Map.entry("thanks_of_cases", "tells how many companies a case helped and not which"),
            Map.entry("issue_funnel", "tells staff numbers of issues, also of those whose origin they do not know"),
            Map.entry("consent_reminders", "gives the tenant's job and staff the addresses of missing signers"),
            Map.entry("make_up_reminders", "gives the tenant's job and staff the addresses of who missed a session"),
            Map.entry("writers_of", "tells functions whom to tell; not the application's"),
            Map.entry("writing_company", "tells functions whose a post is; not the application's"),
            Map.entry("set_words_aside", "takes the words of a post away; not the application's"),
            Map.entry("put_words_back", "gives a post its words again; not the application's"),
            Map.entry("refuse_post_out_of_order", "nobody answers where the words were taken away"),
            Map.entry("telling_writers", "tells functions who still reads what they wrote; not the application's"),
            Map.entry("tell_of_report", "the office hears of a report, and of a secret the company that wrote it"),
            Map.entry("note_decision", "writes down what was decided; not the application's"),
            Map.entry("lock_post", "of two who decide at once, one does; not the application's"),
            Map.entry("decide_post", "the office hides a post, which nobody else may"),
            Map.entry("withdrawable", "tells of the acting company's own posts alone"),
            Map.entry("stands_on_hidden", "tells yes or no of an entry, whose source its editor may not read"),
            Map.entry("take_out_of_letters", "unnames in letters what was hidden; not the application's"),
            Map.entry("withdraw_post", "a company hides its own post while it is said to hold a secret"),
            Map.entry("take_versions_aside", "the versions of a post are hidden with it"),
            Map.entry("put_versions_back", "the versions of a post come back with it"),
            Map.entry("note_unaccepted", "an acceptance that is taken back stays in the history"),
            Map.entry("note_order", "writes down what was done to a question; not the application's"),
            Map.entry("may_order", "tells functions whether who acts keeps order; not the application's"),
            Map.entry("merge_question", "the office and experts say what was asked before"),
            Map.entry("separate_question", "the office and experts think better of it"),
            Map.entry("move_question", "the office puts a question in its place"),
            Map.entry("keep_announcement", "every version of an announcement is kept"),
            Map.entry("announcement_people", "tells functions whom it is for; not the application's"),
            Map.entry("announcement_readers", "tells the office how many have read, never who"),
            Map.entry("tell_announcement", "tells whom an announcement is for, and gives the addresses to the office"),
            Map.entry("asking_company", "tells the desk's own functions whose a question is; not the application's"),
            Map.entry("told_company", "tells them whose everybody knows it to be; not the application's"),
            Map.entry("is_asker", "tells them whether the actor asked it; not the application's"),
            Map.entry("may_be_asked", "tells them whether an expert may read it; not the application's"),
            Map.entry("acting_expert", "names the acting expert's own seat"),
            Map.entry("put_on_desk", "gives a question to an expert, which its asker may not choose"),
            Map.entry("claim_question", "of two experts at once, one holds it"),
            Map.entry("assign_question", "the office gives it to an expert"),
            Map.entry("hand_question_over", "its holder gives it to a colleague"),
            Map.entry("decline_question", "the colleague gives it back"),
            Map.entry("release_question", "its holder leaves it to others"),
            Map.entry("extend_question", "the office puts off its day, for a reason"),
            Map.entry("take_off_desk", "its holder or the office says that nobody has to answer"),
            Map.entry("put_back_on_desk", "the office thinks better of it"),
            Map.entry("stop_by_answer", "an answer stops the clock, whoever gave it"),
            Map.entry("stop_by_acceptance", "an acceptance stops the clock"),
            Map.entry("mark_asked_back", "whoever asked back lets the clock rest"),
            Map.entry("asked_back", "tells the asker alone that something was asked back"),
            Map.entry("resume_by_reply", "the asker's reply lets the clock go on"),
            Map.entry("desk_reminders", "gives the tenant's job and staff the addresses to remind of questions"),
            Map.entry("desk_clocks", "tells the tenant's job what is overdue"),
            Map.entry("desk_assignments", "tells the tenant's job whom to write to"),
            Map.entry("tell_holder", "leaves an expert the job's notice"),
            Map.entry("faq_names_in", "finds names of all cohorts in what an editor typed, and tells only that word"),
            Map.entry("draft_faq", "an entry begins from an answer its asker lends, and from no other"),
            Map.entry("word_faq", "a new version is added, and none is changed"),
            Map.entry("submit_faq", "an entry takes its step"),
            Map.entry("review_faq", "another than the writer releases or gives back, and tells the writer"),
            Map.entry("confirm_faq", "the same words are kept for another edition"),
            Map.entry("retire_faq", "an entry takes its last step"),
            Map.entry("dismiss_faq", "sets aside what may become an entry, and nothing else"),
            Map.entry("propose_faq_again", "takes back what was set aside"),
            Map.entry("mark_faq_helpful", "counts on an entry its reader may not change"),
            Map.entry("ask_faq_consent", "tells an asker whom nobody may know"),
            Map.entry("answer_faq_consent", "the asker alone answers, and leaves the day"));

    private static final String TABLES = """
            with t as (select oid, relname, relrowsecurity, relforcerowsecurity from pg_class
                       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                       and relname <> 'flyway_schema_history' and %s)
            """;

    private final String query;

    CatalogueGate(String query) {
        this.query = query;
    }

    List<String> offenders(Connection connection) throws SQLException {
        return ask(connection, "true");
    }

    /** The offenders, those of tables among these only. */
    List<String> offenders(Connection connection, List<String> tables) throws SQLException {
        return ask(connection, "relname = any ('{" + String.join(",", tables) + "}')");
    }

    private List<String> ask(Connection connection, String which) throws SQLException {
        return ProofDatabase.texts(
                connection,
                TABLES.formatted(which)
                        + query.replace("%1$s", DatabaseRoles.RUNTIME)
                                .replace("%2$s", DatabaseRoles.OWNER)
                                .replace("%3$s", String.join(",", DIRECTORY.keySet()))
                                .replace("%4$s", DatabaseRoles.BACKUP)
                                .replace("%5$s", String.join(",", DEFINERS.keySet()))
                                .replace("%6$s", String.join(",", PARTLY_OF_THE_TENANT.keySet())));
    }

    /** The offenders of all rules. */
    static List<String> all(Connection connection) throws SQLException {
        var offenders = new ArrayList<String>();
        for (var rule : values()) {
            rule.offenders(connection).forEach(offender -> offenders.add(rule.sentence() + ": " + offender));
        }
        return offenders;
    }

    String sentence() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
