-- What a company wrote on the worksheet of its workshop, what it changed since, and issues that nobody touches any more.
alter table issue add column tags text[] not null default '{}'
    check (cardinality(tags) <= 8 and array_position(tags, null) is null and array_to_string(tags, '') !~ '[\n\r\t,]'
           and length(array_to_string(tags, '')) <= 160);
create index issue_by_due_day on issue (tenant_id, due_on, id) where due_on is not null;
create index issue_by_touch on issue (tenant_id, touched_at) where rested_at is null and state in ('RAISED', 'WORKING', 'AGREED');

-- Tags are the company's words like its title, and shown with it.
create or replace view shown_issue with (security_invoker = true) as
    select i.tenant_id, i.id, i.cohort_id, i.company_id, i.session_id, i.raised_by, i.raised_at, i.title, i.situation,
           i.part, i.section, i.edition, i.pages, i.disclosure, i.state, i.place, i.solved_by_question,
           i.solved_by_answer, i.evidence, i.claimed_by, i.verified_by, i.version, i.owner_id, i.due_on, i.touched_at,
           i.rested_at, i.comments, false as anonymous, i.tags
    from issue i
    union all
    select m.tenant_id, m.id, m.cohort_id, m.company_id, m.session_id, m.raised_by, m.raised_at, m.title, m.situation,
           m.part, m.section, m.edition, m.pages, m.disclosure, m.state, m.place, m.solved_by_question,
           m.solved_by_answer, coalesce(m.evidence, ''), m.claimed_by, m.verified_by, m.version, m.owner_id, m.due_on,
           m.touched_at, m.rested_at, m.comments, true, coalesce(m.tags, '{}')
    from masked_issues() m;
create or replace function masked_issues() returns setof issue
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 50 as $$
declare
    hidden issue;
    shown issue;
begin
    for hidden in
        select i.* from issue i
        where i.tenant_id = acting_tenant() and i.disclosure = 'ANONYMISED'
          and (i.cohort_id = acting_cohort() or acting_role() = 'STAFF') and acting_role() <> 'JOB'
          and i.company_id <> all (readable_companies()) and i.id <> all (unmasked_issues())
    loop
        shown.tenant_id := hidden.tenant_id;
        shown.id := hidden.id;
        shown.cohort_id := hidden.cohort_id;
        shown.session_id := hidden.session_id;
        shown.raised_at := shown_day(hidden.raised_at);
        shown.title := hidden.title;
        shown.situation := hidden.situation;
        shown.part := hidden.part;
        shown.section := hidden.section;
        shown.edition := hidden.edition;
        shown.pages := hidden.pages;
        shown.disclosure := hidden.disclosure;
        shown.state := hidden.state;
        shown.place := hidden.place;
        shown.version := hidden.version;
        shown.touched_at := shown_day(hidden.touched_at);
        shown.rested_at := shown_day(hidden.rested_at);
        shown.comments := hidden.comments;
        shown.tags := hidden.tags;
        return next shown;
    end loop;
end $$;

-- On which worksheet an issue was written. It is read with its issue: the subquery stands under the issue's policies.
create table issue_sheet (
    tenant_id uuid not null default acting_tenant() references tenant,
    issue_id uuid not null,
    worksheet_id uuid not null,
    primary key (tenant_id, issue_id),
    unique (tenant_id, issue_id, worksheet_id),
    foreign key (tenant_id, issue_id) references issue,
    foreign key (tenant_id, worksheet_id) references worksheet
);
call protect('issue_sheet', 'tenant');
create table issue_answer (
    tenant_id uuid not null default acting_tenant() references tenant,
    issue_id uuid not null,
    worksheet_id uuid not null,
    field text not null,
    value text not null check (length(value) between 1 and 2000),
    threat_year integer,
    threat_number integer,
    primary key (tenant_id, issue_id, field),
    foreign key (tenant_id, issue_id, worksheet_id) references issue_sheet (tenant_id, issue_id, worksheet_id),
    foreign key (tenant_id, worksheet_id, field) references worksheet_field (tenant_id, worksheet_id, name),
    foreign key (tenant_id, threat_year, threat_number) references threat,
    check ((threat_year is null) = (threat_number is null)),
    check (threat_year is null or value = threat_year || '-' || threat_number)
);
call protect('issue_answer', 'tenant');
create index issue_answer_by_threat on issue_answer (tenant_id, threat_year, threat_number) where threat_year is not null;
create procedure protect_with_issue(rel regclass) language plpgsql as $$
declare
    readable constant text := format('tenant_id = (select acting_tenant()) and exists (select 1 from issue i
        where i.tenant_id = %1$s.tenant_id and i.id = %1$s.issue_id)', rel);
    writable constant text := format('tenant_id = (select acting_tenant()) and exists (select 1 from issue i
        where i.tenant_id = %1$s.tenant_id and i.id = %1$s.issue_id and i.company_id = (select acting_company())
          and i.state <> ''VERIFIED'')', rel);
begin
    execute format('drop policy reading on %s', rel);
    execute format('drop policy adding on %s', rel);
    execute format('drop policy changing on %s', rel);
    execute format('drop policy removing on %s', rel);
    execute format('create policy reading on %s for select using (%s)', rel, readable);
    execute format('create policy adding on %s for insert with check (%s)', rel, writable);
    execute format('create policy changing on %s for update using (%s) with check (%s)', rel, writable, writable);
    execute format('create policy removing on %s for delete using (%s)', rel, writable);
end $$;
call protect_with_issue('issue_sheet');
call protect_with_issue('issue_answer');
drop procedure protect_with_issue(regclass);
drop policy changing on issue_sheet;
revoke update on issue_sheet, issue_answer from ${runtime};
grant update (value, threat_year, threat_number) on issue_answer to ${runtime};

-- An answer is of its field's kind.
create function answer_fits_its_field() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    of_field worksheet_field;
begin
    select * into of_field from worksheet_field f
        where f.tenant_id = new.tenant_id and f.worksheet_id = new.worksheet_id and f.name = new.field;
    -- A field that cannot be read is not this actor's: the policy refuses the row.
    if not found then
        return new;
    end if;
    if (of_field.kind = 'THREAT') is distinct from (new.threat_year is not null)
        or of_field.kind = 'TEXT' and length(new.value) > 200
        or of_field.kind = 'CHOICE' and new.value <> all (of_field.choices) then
        raise exception 'The answer does not fit its field' using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function answer_fits_its_field() from public;
create trigger fits before insert or update on issue_answer for each row execute function answer_fits_its_field();

-- What a worksheet requires is answered once the transaction ends.
create function sheet_is_filled() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    of_issue constant uuid := case when tg_op = 'DELETE' then old.issue_id else new.issue_id end;
begin
    if exists (select from issue_sheet s
               join worksheet_field f on f.tenant_id = s.tenant_id and f.worksheet_id = s.worksheet_id and f.required
               where s.tenant_id = acting_tenant() and s.issue_id = of_issue
                 and not exists (select from issue_answer a where a.tenant_id = s.tenant_id
                                 and a.issue_id = s.issue_id and a.field = f.name)) then
        raise exception 'A required field of the worksheet is empty' using errcode = 'check_violation';
    end if;
    return null;
end $$;
revoke execute on function sheet_is_filled() from public;
create constraint trigger filled after insert on issue_sheet deferrable initially deferred
    for each row execute function sheet_is_filled();
create constraint trigger filled after delete on issue_answer deferrable initially deferred
    for each row execute function sheet_is_filled();

-- What was written about an anonymous issue, for those who read it masked; and for anybody what they may read.
create function masked_answers(of_issue uuid) returns table (worksheet_id uuid, field text, value text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.worksheet_id, a.field, a.value from issue_answer a
    where a.tenant_id = acting_tenant() and a.issue_id = of_issue and is_masked(of_issue)
$$;
revoke execute on function masked_answers(uuid) from public;
grant execute on function masked_answers(uuid) to ${runtime};
create function shown_answers(of_issue uuid) returns table (worksheet_id uuid, field text, value text)
    language sql stable as $$
    select a.worksheet_id, a.field, a.value from issue_answer a where a.issue_id = of_issue
    union all select m.worksheet_id, m.field, m.value from masked_answers(of_issue) m
$$;

-- What was changed of an issue, from what to what: for its company, its experts and the staff. Peers read the issue as
-- it is now, and not what stood there before it was shown to them. It is written by the change itself and by nobody.
create table issue_edit (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    issue_id uuid not null,
    -- Their order; two may bear the same moment.
    number integer not null,
    field text not null check (field in
        ('TITLE', 'SITUATION', 'SESSION', 'PART', 'SECTION', 'OWNER', 'DUE', 'TAGS', 'ANSWER', 'RESTED')),
    -- The label of an answer's field.
    label text not null default '',
    label_en text not null default '',
    from_value text not null,
    to_value text not null,
    changed_by uuid,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, issue_id) references issue,
    foreign key (tenant_id, changed_by) references person
);
call protect('issue_edit', 'tenant');
create policy directory on issue_edit to ${owner} using (true) with check (true);
create policy directory on issue_answer to ${owner} using (true);
drop policy reading on issue_edit;
create policy reading on issue_edit for select using (
    tenant_id = (select acting_tenant())
    and exists (select 1 from issue i where i.tenant_id = issue_edit.tenant_id and i.id = issue_edit.issue_id
                and ((select acting_role()) = 'STAFF' or i.company_id = any ((select readable_companies())::uuid[]))));
drop policy adding on issue_edit;
drop policy changing on issue_edit;
drop policy removing on issue_edit;
revoke insert, update, delete on issue_edit from ${runtime};
create unique index issue_edit_by_issue on issue_edit (tenant_id, issue_id, number);

create function next_edit(of_issue uuid) returns integer language sql stable as $$
    select coalesce(max(e.number), 0) + 1 from issue_edit e
    where e.tenant_id = acting_tenant() and e.issue_id = of_issue
$$;
revoke execute on function next_edit(uuid) from public;

create function note_edits() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    edited record;
begin
    -- What is set while an issue is raised is no edit.
    if new.version = 0 and new.touched_at = new.raised_at then
        return null;
    end if;
    for edited in
        select * from (values
            ('TITLE', old.title, new.title),
            ('SITUATION', old.situation, new.situation),
            ('SESSION', (select s.number::text from session s where s.tenant_id = old.tenant_id and s.id = old.session_id),
                        (select s.number::text from session s where s.tenant_id = new.tenant_id and s.id = new.session_id)),
            ('PART', old.part::text, new.part::text),
            ('SECTION', old.section, new.section),
            ('OWNER', old.owner_id::text, new.owner_id::text),
            ('DUE', old.due_on::text, new.due_on::text),
            ('TAGS', array_to_string(old.tags, ', '), array_to_string(new.tags, ', ')),
            ('RESTED', case when old.rested_at is null then 'AWAKE' else 'RESTING' end,
                       case when new.rested_at is null then 'AWAKE' else 'RESTING' end)) v (field, was, becomes)
        where v.was is distinct from v.becomes
    loop
        insert into issue_edit (tenant_id, id, issue_id, number, field, from_value, to_value, changed_by, changed_at)
        values (new.tenant_id, gen_random_uuid(), new.id, next_edit(new.id), edited.field, coalesce(edited.was, ''), coalesce(edited.becomes, ''),
                acting_person(), greatest(new.touched_at, new.rested_at));
    end loop;
    return null;
end $$;
revoke execute on function note_edits() from public;
create trigger note_edits after update on issue for each row execute function note_edits();

-- What is written while an issue is raised is no edit.
create function note_answers() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    was constant text := case when tg_op = 'INSERT' then '' else old.value end;
    becomes constant text := case when tg_op = 'DELETE' then '' else new.value end;
    of_answer constant issue_answer := case when tg_op = 'DELETE' then old else new end;
begin
    insert into issue_edit (
        tenant_id, id, issue_id, number, field, label, label_en, from_value, to_value, changed_by, changed_at)
    select i.tenant_id, gen_random_uuid(), i.id, next_edit(i.id), 'ANSWER', f.label, f.label_en, was, becomes, acting_person(), i.touched_at
    from issue i
    join worksheet_field f on f.tenant_id = i.tenant_id and f.worksheet_id = of_answer.worksheet_id
        and f.name = of_answer.field
    where i.tenant_id = of_answer.tenant_id and i.id = of_answer.issue_id and was <> becomes
      and (tg_op <> 'INSERT' or i.version > 0);
    return null;
end $$;
revoke execute on function note_answers() from public;
create trigger note_answers after insert or update or delete on issue_answer
    for each row execute function note_answers();

-- What was verified is not written anew; an issue is in the hands of somebody of its company; and whatever is touched
-- is awake again. The tenant's clock puts to rest and does nothing else.
create function guard_edits() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if acting_role() = 'JOB' and (to_jsonb(new) - 'rested_at' - 'version')
        is distinct from (to_jsonb(old) - 'rested_at' - 'version') then
        raise exception 'The clock only puts to rest' using errcode = 'check_violation';
    end if;
    if old.state = 'VERIFIED' and (new.title, new.situation, new.session_id, new.part, new.section, new.tags)
        is distinct from (old.title, old.situation, old.session_id, old.part, old.section, old.tags) then
        raise exception 'What was verified is not written anew' using errcode = 'check_violation';
    end if;
    if new.owner_id is not null and new.owner_id is distinct from old.owner_id and not exists (
        select from membership m where m.tenant_id = new.tenant_id and m.company_id = new.company_id
            and m.cohort_id = new.cohort_id and m.person_id = new.owner_id and m.ended_at is null) then
        raise exception 'The owner of an issue is somebody of its company' using errcode = 'check_violation';
    end if;
    if new.touched_at > old.touched_at and new.rested_at is not distinct from old.rested_at then
        new.rested_at := null;
    end if;
    return new;
end $$;
revoke execute on function guard_edits() from public;
create trigger guard_edits before update on issue for each row execute function guard_edits();
create policy resting on issue for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB'
           and state in ('RAISED', 'WORKING', 'AGREED') and rested_at is null)
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB' and rested_at is not null);

-- Whom to remind of how many issues on which day: the owner, or where none is named, the company's participants. Neither
-- title nor id, as a letter to a company would tie an anonymous issue to it.
create function issue_reminders() returns table (person uuid, name text, email text, due_on date, issues integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select m.person_id, p.name, a.email, i.due_on, count(distinct i.id)::integer
    from issue i
    join cohort k on k.tenant_id = i.tenant_id and k.id = i.cohort_id and k.state not in ('FINISHED', 'ARCHIVED')
    join membership m on m.tenant_id = i.tenant_id and m.company_id = i.company_id and m.cohort_id = i.cohort_id
        and m.ended_at is null and (m.person_id = i.owner_id or i.owner_id is null and m.role = 'PARTICIPANT')
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where i.tenant_id = acting_tenant() and acting_role() in ('STAFF', 'JOB')
      and i.due_on is not null and i.rested_at is null and i.state in ('RAISED', 'WORKING', 'AGREED')
      -- Whoever has withdrawn is reminded no more.
      and not exists (select from enrolment n where n.tenant_id = i.tenant_id and n.cohort_id = i.cohort_id
                      and n.company_id = i.company_id and n.state = 'WITHDRAWN')
    group by m.person_id, p.name, a.email, i.due_on
$$;
revoke execute on function issue_reminders() from public;
grant execute on function issue_reminders() to ${runtime};
