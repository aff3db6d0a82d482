-- A session is for one track, or for all of them. Parallel tracks count their sessions alike, so a number is taken once
-- in each; that a common session shares it with none the service sees to, which locks the cohort. It is asked when all
-- of a release is written, since two sessions may change places in one.
alter table session
    add column track_id uuid,
    add foreign key (tenant_id, cohort_id, track_id) references cohort_track (tenant_id, cohort_id, id),
    drop constraint session_tenant_id_cohort_id_number_key,
    add unique nulls not distinct (tenant_id, cohort_id, number, track_id) deferrable initially deferred;

alter table session_draft
    add column track_id uuid,
    add foreign key (tenant_id, cohort_id, track_id) references cohort_track (tenant_id, cohort_id, id),
    drop constraint session_draft_tenant_id_cohort_id_number_key,
    add unique nulls not distinct (tenant_id, cohort_id, number, track_id);

-- Whether a session is a company's own: it is for all, or for the track the company is in on that day. Asked for no
-- company, as by the staff, every session is.
create function session_concerns(of_session uuid, of_cohort uuid, of_track uuid, on_day date, of_company uuid)
    returns boolean language sql stable
    as $$ select of_company is null or of_track is null or coalesce(of_track = (
        select t.track_id from company_track t
        where t.tenant_id = (select acting_tenant()) and t.cohort_id = of_cohort and t.company_id = of_company
          and t.since <= on_day
        order by t.since desc limit 1), false) $$;
