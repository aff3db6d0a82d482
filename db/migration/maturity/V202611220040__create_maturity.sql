-- What a company answers about itself. A submitted run is a record of its day: nothing in it changes any more.
create table diagnosis_run (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    company_id uuid not null,
    cohort_id uuid not null,
    questionnaire text not null check (length(questionnaire) between 1 and 40),
    started_at timestamptz not null,
    submitted_at timestamptz,
    answered_by uuid not null,
    total integer check (total between -25 and 100),
    version integer not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, company_id, id),
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, answered_by) references person,
    check ((submitted_at is null) = (total is null))
);
call protect('diagnosis_run', 'company');
drop policy changing on diagnosis_run;
create policy changing on diagnosis_run for update
    using (tenant_id = (select acting_tenant()) and company_id = (select acting_company()) and submitted_at is null)
    with check (tenant_id = (select acting_tenant()) and company_id = (select acting_company())
                and answered_by = (select acting_person()));
drop policy removing on diagnosis_run;
revoke delete on diagnosis_run from ${runtime};
create unique index one_open_diagnosis_per_company on diagnosis_run (tenant_id, company_id) where submitted_at is null;
create index diagnosis_run_by_company on diagnosis_run (tenant_id, company_id, submitted_at desc);

create function refuse_change_of_submitted_run() returns trigger language plpgsql as $$
begin
    if old.submitted_at is not null then
        raise exception 'A submitted diagnosis does not change' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger submitted_run_stays before update or delete on diagnosis_run
    for each row execute function refuse_change_of_submitted_run();

create table diagnosis_answer (
    tenant_id uuid not null default acting_tenant() references tenant,
    company_id uuid not null,
    run_id uuid not null,
    item integer not null check (item between 1 and 25),
    answer text not null check (answer in ('YES', 'PARTLY', 'NO', 'UNKNOWN')),
    note text not null default '' check (length(note) <= 500),
    primary key (tenant_id, run_id, item),
    foreign key (tenant_id, company_id, run_id) references diagnosis_run (tenant_id, company_id, id)
);
call protect('diagnosis_answer', 'company');
drop policy adding on diagnosis_answer;
drop policy changing on diagnosis_answer;
drop policy removing on diagnosis_answer;
create policy adding on diagnosis_answer for insert with check (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company())
    and run_id in (select r.id from diagnosis_run r where r.submitted_at is null));
create policy changing on diagnosis_answer for update
    using (tenant_id = (select acting_tenant()) and company_id = (select acting_company())
           and run_id in (select r.id from diagnosis_run r where r.submitted_at is null))
    with check (tenant_id = (select acting_tenant()) and company_id = (select acting_company())
           and run_id in (select r.id from diagnosis_run r where r.submitted_at is null));
revoke delete on diagnosis_answer from ${runtime};

create function refuse_answer_after_submission() returns trigger language plpgsql as $$
begin
    if exists (select 1 from diagnosis_run r
               where r.tenant_id = new.tenant_id and r.id = new.run_id and r.submitted_at is not null) then
        raise exception 'A submitted diagnosis takes no answers' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger answers_stay before insert or update on diagnosis_answer
    for each row execute function refuse_answer_after_submission();

-- What shows that a criterion holds. Its verifier class follows from the role of the recorder, and the database sees
-- to it: a company speaks for itself, staff for the office, the assigned expert as an expert.
create table evidence (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    company_id uuid not null,
    criterion text not null check (criterion ~ '^L\d-\d{1,2}$'),
    kind text not null check (length(kind) between 1 and 40),
    what text not null check (length(what) between 1 and 200),
    detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
    effective_on date not null,
    received_on date not null,
    verifier text not null check (verifier in ('SELF', 'STAFF_CHECKED', 'EXPERT_VERIFIED')),
    recorded_by uuid not null default acting_person(),
    source text check (length(source) between 1 and 500),
    primary key (tenant_id, id),
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, recorded_by) references person
);
call protect('evidence', 'company');
drop policy adding on evidence;
create policy adding on evidence for insert with check (
    tenant_id = (select acting_tenant()) and recorded_by = (select acting_person())
    and case (select acting_role())
        when 'STAFF' then verifier = 'STAFF_CHECKED'
        when 'EXPERT' then verifier = 'EXPERT_VERIFIED' and company_id = any ((select readable_companies())::uuid[])
        when 'PARTICIPANT' then verifier = 'SELF' and company_id = (select acting_company())
        when 'EXECUTIVE' then verifier = 'SELF' and company_id = (select acting_company())
        else false end);
drop policy changing on evidence;
revoke update on evidence from ${runtime};
drop policy removing on evidence;
create policy removing on evidence for delete using (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company()) and verifier = 'SELF');
create index evidence_by_company on evidence (tenant_id, company_id, criterion, effective_on desc);

-- How the computed level went, one row for each change. The hash tells whether the inputs were the same. It is derived
-- by whoever reads the company or acts for it, so its readers append and nobody else does; no level is ever shown from it.
create table level_history (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    company_id uuid not null,
    computed_at timestamptz not null,
    rule_set text not null,
    level integer not null check (level between 0 and 5),
    inputs_hash text not null check (length(inputs_hash) = 64),
    states jsonb not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, company_id) references company
);
call protect('level_history', 'company');
drop policy adding on level_history;
create policy adding on level_history for insert with check (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or company_id = any ((select readable_companies())::uuid[])));
drop policy changing on level_history;
drop policy removing on level_history;
revoke update, delete on level_history from ${runtime};
create index level_history_by_company on level_history (tenant_id, company_id, computed_at desc);

-- Whether a company has both an executive and a person in charge who agreed to all texts in force. Consents belong to
-- the persons; this tells yes or no of a company whose private records the actor may read, and nothing of others.
create function consents_complete(company uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select (acting_role() = 'STAFF' or $1 = any (readable_companies()))
        and (select count(distinct m.role) from membership m
             where m.tenant_id = acting_tenant() and m.company_id = $1 and m.ended_at is null
               and m.role in ('PARTICIPANT', 'EXECUTIVE')
               and not exists (
                   select 1 from (select d.kind, max(d.version) as version from consent_document d
                                  where d.tenant_id = m.tenant_id and d.valid_from <= now() group by d.kind) due
                   where not exists (select 1 from consent c
                                     where c.tenant_id = m.tenant_id and c.person_id = m.person_id
                                       and c.kind = due.kind and c.version = due.version))) = 2
$$;
revoke execute on function consents_complete(uuid) from public;
grant execute on function consents_complete(uuid) to ${runtime};
