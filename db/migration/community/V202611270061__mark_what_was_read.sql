-- What somebody has read of the questions. It is that person's alone: the office does not see it either.
create table question_read (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null default acting_person(),
    question_id uuid not null,
    -- how many answers there were when it was last opened
    answers integer not null check (answers >= 0),
    read_at timestamptz not null default acting_moment(),
    primary key (tenant_id, person_id, question_id),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, question_id) references question
);
call protect('question_read', 'person');
drop policy adding on question_read;
-- Only of what one reads: the foreign key would tell of others that they are there.
create policy adding on question_read for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and exists (select from question q where q.tenant_id = question_read.tenant_id and q.id = question_read.question_id));
drop policy removing on question_read;
revoke update, delete on question_read from ${runtime};
grant update (answers, read_at) on question_read to ${runtime};

-- Up to when everything counts as read in a cohort, as somebody said who marked all; without one for the office, which acts
-- for all.
create table question_read_line (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null default gen_random_uuid(),
    person_id uuid not null default acting_person(),
    cohort_id uuid default acting_cohort(),
    read_until timestamptz not null,
    primary key (tenant_id, id),
    unique nulls not distinct (tenant_id, person_id, cohort_id),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, cohort_id) references cohort
);
call protect('question_read_line', 'person');
drop policy adding on question_read_line;
create policy adding on question_read_line for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and cohort_id is not distinct from (select acting_cohort()));
drop policy removing on question_read_line;
revoke update, delete on question_read_line from ${runtime};
grant update (read_until) on question_read_line to ${runtime};

-- From when on questions count as new for whoever acts: since the person last marked all as read or joined, and never
-- further back than sixty days, so that nobody begins with a mountain.
create function unread_since() returns timestamptz
    language sql stable set search_path = pg_catalog, public, pg_temp
    as $$ select greatest(
              acting_moment() - interval '60 days',
              coalesce((select l.read_until from question_read_line l
                        where l.person_id = (select acting_person())
                          and l.cohort_id is not distinct from (select acting_cohort())),
                       (select min(m.started_at) from membership m
                        where m.person_id = (select acting_person()) and m.ended_at is null
                          and m.cohort_id is not distinct from (select acting_cohort())))) $$;
revoke execute on function unread_since() from public;
grant execute on function unread_since() to ${runtime};
