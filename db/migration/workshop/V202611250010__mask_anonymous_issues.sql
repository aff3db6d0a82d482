-- A company may share an issue with its cohort without its name. The row of such an issue is read by the company, its
-- assigned experts, the tenant's job, and whoever of the staff has looked behind it and said why. Everybody else of
-- the cohort reads it through masked_issues(): the columns listed there, and no other.

alter table issue
    drop constraint issue_disclosure_check,
    add constraint issue_disclosure_check check (disclosure in ('COMPANY_ONLY', 'COHORT', 'ANONYMISED')),
    add column owner_id uuid,
    add column due_on date,
    add column touched_at timestamptz,
    add column rested_at timestamptz,
    add column comments integer not null default 0 check (comments >= 0),
    add foreign key (tenant_id, owner_id) references person;
alter table issue_change
    drop constraint issue_change_to_value_check,
    add constraint issue_change_to_value_check check (to_value in
        ('RAISED', 'WORKING', 'AGREED', 'CLAIMED', 'VERIFIED', 'COMPANY_ONLY', 'COHORT', 'ANONYMISED'));

-- The owner sees all rows only unforced.
alter table issue no force row level security;
alter table issue_comment no force row level security;
alter table issue_change no force row level security;
update issue i set
    comments = (select count(*) from issue_comment k where k.tenant_id = i.tenant_id and k.issue_id = i.id),
    touched_at = greatest(i.raised_at,
        (select max(k.written_at) from issue_comment k where k.tenant_id = i.tenant_id and k.issue_id = i.id),
        (select max(h.changed_at) from issue_change h where h.tenant_id = i.tenant_id and h.issue_id = i.id));
alter table issue alter column touched_at set not null;
alter table issue_change force row level security;
alter table issue_comment force row level security;
alter table issue force row level security;
create index issue_masked on issue (tenant_id, cohort_id) where disclosure = 'ANONYMISED';

-- Who of the staff looked behind which issue, and why. Neither staff's reading nor the table itself names the company.
create table issue_unmasking (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    issue_id uuid not null,
    unmasked_by uuid not null default acting_person(),
    unmasked_at timestamptz not null,
    reason text not null check (length(reason) between 1 and 400),
    primary key (tenant_id, id),
    foreign key (tenant_id, issue_id) references issue,
    foreign key (tenant_id, unmasked_by) references person
);
call protect('issue_unmasking', 'tenant');
create policy directory on issue_unmasking to ${owner} using (true) with check (true);
drop policy adding on issue_unmasking;
drop policy changing on issue_unmasking;
drop policy removing on issue_unmasking;
revoke insert, update, delete on issue_unmasking from ${runtime};
create index issue_unmasking_by_issue on issue_unmasking (tenant_id, issue_id, unmasked_at);
create index issue_unmasking_by_person on issue_unmasking (tenant_id, unmasked_by, issue_id);

create function unmasked_issues() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select case when acting_role() = 'STAFF' then coalesce((
        select array_agg(u.issue_id) from issue_unmasking u
        where u.tenant_id = acting_tenant() and u.unmasked_by = acting_person()), '{}') else '{}' end
$$;
revoke execute on function unmasked_issues() from public;
grant execute on function unmasked_issues() to ${runtime};

create policy directory on issue to ${owner} using (true) with check (true);
drop policy reading on issue;
create policy reading on issue for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'JOB'
         or ((select acting_role()) = 'STAFF'
             and (disclosure <> 'ANONYMISED' or id = any ((select unmasked_issues())::uuid[])))
         or company_id = any ((select readable_companies())::uuid[])
         or (disclosure = 'COHORT' and cohort_id = (select acting_cohort()))));
drop policy verifying on issue;
create policy verifying on issue for update
    using (tenant_id = (select acting_tenant()) and state = 'CLAIMED'
           and (((select acting_role()) = 'STAFF'
                 and (disclosure <> 'ANONYMISED' or id = any ((select unmasked_issues())::uuid[])))
                or ((select acting_role()) = 'EXPERT' and company_id = any ((select readable_companies())::uuid[]))))
    with check (tenant_id = (select acting_tenant()) and state = 'VERIFIED' and verified_by = (select acting_person()));

drop policy reading on issue_unmasking;
create policy reading on issue_unmasking for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or issue_id in (select i.id from issue i where i.company_id = any ((select readable_companies())::uuid[]))));

-- The anonymous issues that the acting person reads masked. What is listed is shown; a column that is added later is
-- hidden until somebody lists it here. Days instead of moments, as a moment tells who sat at the screen.
create function shown_day(moment timestamptz) returns timestamptz language sql immutable
    as $$ select date_trunc('day', moment at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo' $$;
create function masked_issues() returns setof issue
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
        return next shown;
    end loop;
end $$;
revoke execute on function masked_issues() from public;
grant execute on function masked_issues() to ${runtime};

-- The issues as they are shown to the acting person, masked or not. A new column of issue is appended to both halves.
create view shown_issue with (security_invoker = true) as
    select i.tenant_id, i.id, i.cohort_id, i.company_id, i.session_id, i.raised_by, i.raised_at, i.title, i.situation,
           i.part, i.section, i.edition, i.pages, i.disclosure, i.state, i.place, i.solved_by_question,
           i.solved_by_answer, i.evidence, i.claimed_by, i.verified_by, i.version, i.owner_id, i.due_on, i.touched_at,
           i.rested_at, i.comments, false as anonymous
    from issue i
    union all
    select m.tenant_id, m.id, m.cohort_id, m.company_id, m.session_id, m.raised_by, m.raised_at, m.title, m.situation,
           m.part, m.section, m.edition, m.pages, m.disclosure, m.state, m.place, m.solved_by_question,
           m.solved_by_answer, coalesce(m.evidence, ''), m.claimed_by, m.verified_by, m.version, m.owner_id, m.due_on,
           m.touched_at, m.rested_at, m.comments, true
    from masked_issues() m;
grant select on shown_issue to ${runtime};

-- Whether the acting person reads the issue masked.
create function is_masked(of_issue uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from issue i
        where i.tenant_id = acting_tenant() and i.id = of_issue and i.disclosure = 'ANONYMISED'
          and (i.cohort_id = acting_cohort() or acting_role() = 'STAFF') and acting_role() <> 'JOB'
          and i.company_id <> all (readable_companies()) and i.id <> all (unmasked_issues()))
$$;
revoke execute on function is_masked(uuid) from public;
grant execute on function is_masked(uuid) to ${runtime};

-- Whoever reads an issue, masked or not, may comment on it.
drop policy adding on issue_comment;
create policy adding on issue_comment for insert with check (
    tenant_id = (select acting_tenant()) and author_id = (select acting_person())
    and author_role = (select acting_role()) and author_company_id is not distinct from (select acting_company())
    and (exists (select 1 from issue i where i.tenant_id = issue_comment.tenant_id and i.id = issue_comment.issue_id)
         or is_masked(issue_id)));

-- A comment is a change of its issue, which most of those who write one may not change.
create function touch_commented_issue() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update issue i set comments = i.comments + 1, touched_at = greatest(i.touched_at, new.written_at)
        where i.tenant_id = new.tenant_id and i.id = new.issue_id;
    return null;
end $$;
revoke execute on function touch_commented_issue() from public;
create trigger touch after insert on issue_comment for each row execute function touch_commented_issue();

-- The comments on an issue as they are shown: on a masked one, what its own company wrote has neither author, role nor
-- moment. The order is given, as it can no longer be found from the moments.
create function shown_comments(of_issue uuid) returns table (
        id uuid, place integer, author_id uuid, author_role text, author_company_id uuid, by_raiser boolean,
        written_at timestamptz, body text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with told as (
        select k.id, k.author_id, k.author_role, k.author_company_id, k.written_at, k.body, is_masked(i.id) as masked,
               k.author_company_id is not distinct from i.company_id as by_raiser,
               row_number() over (order by k.written_at, k.id)::integer as place
        from issue i join issue_comment k on k.tenant_id = i.tenant_id and k.issue_id = i.id
        where i.tenant_id = acting_tenant() and i.id = of_issue
          and (is_masked(i.id) or acting_role() = 'JOB' or i.company_id = any (readable_companies())
               or acting_role() = 'STAFF' and (i.disclosure <> 'ANONYMISED' or i.id = any (unmasked_issues()))
               or i.disclosure = 'COHORT' and i.cohort_id = acting_cohort()))
    select t.id, t.place,
           case when t.masked and t.by_raiser then null else t.author_id end,
           case when t.masked and t.by_raiser then null else t.author_role end,
           case when t.masked and t.by_raiser then null else t.author_company_id end,
           t.by_raiser,
           case when t.masked and t.by_raiser then shown_day(t.written_at) else t.written_at end,
           t.body
    from told t order by t.place
$$;
revoke execute on function shown_comments(uuid) from public;
grant execute on function shown_comments(uuid) to ${runtime};

-- The history of an issue as it is shown: of a masked one without persons, of whom one is the company's and the other
-- its expert, and without moments.
create function shown_changes(of_issue uuid) returns table (
        id uuid, place integer, changed_by uuid, changed_at timestamptz, from_value text, to_value text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select h.id, row_number() over (order by h.changed_at, h.id)::integer,
           case when not is_masked(i.id) then h.changed_by end,
           case when is_masked(i.id) then shown_day(h.changed_at) else h.changed_at end,
           h.from_value, h.to_value
    from issue i join issue_change h on h.tenant_id = i.tenant_id and h.issue_id = i.id
    where i.tenant_id = acting_tenant() and i.id = of_issue
      and (is_masked(i.id) or acting_role() = 'JOB' or i.company_id = any (readable_companies())
           or acting_role() = 'STAFF' and (i.disclosure <> 'ANONYMISED' or i.id = any (unmasked_issues()))
           or i.disclosure = 'COHORT' and i.cohort_id = acting_cohort())
    order by 2
$$;
revoke execute on function shown_changes(uuid) from public;
grant execute on function shown_changes(uuid) to ${runtime};
create policy directory on issue_comment to ${owner} using (true) with check (true);
create policy directory on issue_change to ${owner} using (true) with check (true);

-- Looking behind the mask: only by giving a reason, and never without a trace.
create function look_behind(of_issue uuid, why text, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_role() is distinct from 'STAFF' or not is_masked(of_issue) then return false; end if;
    insert into issue_unmasking (id, issue_id, unmasked_at, reason) values (gen_random_uuid(), of_issue, at, why);
    insert into audit_entry (id, at, action, subject) values (gen_random_uuid(), at, 'issue.unmasked', of_issue::text);
    return true;
end $$;
revoke execute on function look_behind(uuid, text, timestamptz) from public;
grant execute on function look_behind(uuid, text, timestamptz) to ${runtime};

-- How far companies have come with their issues, for whoever reads their private records. Their level rests on it,
-- and it has to be the same level whoever looks; only counts, so that no anonymous issue is tied to its company.
create function issue_counts(of_companies uuid[]) returns table (
        company_id uuid, own integer, agreed integer, claimed integer, verified integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select i.company_id, count(*)::integer, (count(*) filter (where i.state in ('AGREED', 'CLAIMED', 'VERIFIED')))::integer,
           (count(*) filter (where i.state = 'CLAIMED'))::integer, (count(*) filter (where i.state = 'VERIFIED'))::integer
    from issue i
    where i.tenant_id = acting_tenant() and i.company_id = any (of_companies)
      and (acting_role() in ('STAFF', 'JOB') or i.company_id = any (readable_companies()))
    group by i.company_id
$$;
revoke execute on function issue_counts(uuid[]) from public;
grant execute on function issue_counts(uuid[]) to ${runtime};
