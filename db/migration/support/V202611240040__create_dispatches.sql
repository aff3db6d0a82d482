-- Visits of experts (専門家派遣): four to each company of a cohort, each within a window of days that the cohort sets.

-- What staff set. A cohort that has not set a window has the one that its fiscal year proposes.
create table dispatch_window (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    number integer not null check (number between 1 and 4),
    first_day date not null,
    last_day date not null,
    primary key (tenant_id, cohort_id, number),
    foreign key (tenant_id, cohort_id) references cohort,
    check (first_day <= last_day)
);
call protect('dispatch_window', 'cohort');
drop policy removing on dispatch_window;
revoke delete on dispatch_window from ${runtime};

-- The four windows of a cohort, those set and those proposed.
create function dispatch_windows(of_cohort uuid)
    returns table (number integer, first_day date, last_day date, settled boolean) language sql stable as $$
    select p.number, coalesce(w.first_day, p.first_day), coalesce(w.last_day, p.last_day), w.number is not null
    from cohort c
    cross join lateral (values
        (1, make_date(c.fiscal_year, 7, 1), make_date(c.fiscal_year, 8, 15)),
        (2, make_date(c.fiscal_year, 8, 16), make_date(c.fiscal_year, 10, 10)),
        (3, make_date(c.fiscal_year, 9, 15), make_date(c.fiscal_year, 12, 15)),
        (4, make_date(c.fiscal_year, 11, 15), (make_date(c.fiscal_year + 1, 3, 1) - 1))) p (number, first_day, last_day)
    left join dispatch_window w on w.tenant_id = c.tenant_id and w.cohort_id = c.id and w.number = p.number
    where c.id = of_cohort $$;

create table dispatch (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    company_id uuid not null,
    number integer not null check (number between 1 and 4),
    expert_id uuid not null,
    held_on date not null,
    starts_at time not null,
    minutes integer not null default 120 check (minutes between 15 and 480),
    mode text not null check (mode in ('VISIT', 'ONLINE')),
    place text not null default '' check (length(place) <= 200),
    link text not null default '' check (length(link) <= 500 and (link = '' or link ~ '^https://')),
    state text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    reason text not null default '' check (length(reason) <= 500),
    sequence integer not null default 0,
    planned_by uuid not null default acting_person(),
    changed_at timestamptz not null,
    changes integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, id, company_id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, cohort_id, company_id) references enrolment,
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, expert_id) references membership,
    foreign key (tenant_id, planned_by) references person,
    check (state <> 'CANCELLED' or reason <> ''),
    check (held_on + starts_at + minutes * interval '1 minute' <= held_on + interval '1 day')
);
call protect('dispatch', 'company');
create policy directory on dispatch to ${owner} using (true);
create unique index one_dispatch_of_each_number on dispatch (tenant_id, cohort_id, company_id, number)
    where state <> 'CANCELLED';
create index dispatch_by_expert on dispatch (tenant_id, expert_id, held_on) where state <> 'CANCELLED';
create index dispatch_by_day on dispatch (tenant_id, cohort_id, held_on, starts_at, id);
create index dispatch_by_company on dispatch (tenant_id, company_id, number);
comment on column dispatch.changes is 'rises with each change, which names the number that it saw';
comment on column dispatch.sequence is 'rises whenever its calendar event changes; the SEQUENCE of that event';

-- Who may plan, move and cancel: staff, and an expert the own visits to the companies in the own care. The expert of a
-- visit looks after the company, or could not read what the visit is about.
drop policy adding on dispatch;
create policy adding on dispatch for insert with check (
    tenant_id = (select acting_tenant()) and state = 'PLANNED' and planned_by = (select acting_person())
    and exists (select 1 from assignment a where a.membership_id = dispatch.expert_id
                and a.company_id = dispatch.company_id and a.cohort_id = dispatch.cohort_id)
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort())
            and company_id = any ((select readable_companies())::uuid[])
            and expert_id in (select m.id from membership m where m.person_id = (select acting_person()))));
drop policy changing on dispatch;
create policy changing on dispatch for update
    using (tenant_id = (select acting_tenant()) and state = 'PLANNED'
           and ((select acting_role()) = 'STAFF'
                or (select acting_role()) = 'EXPERT' and company_id = any ((select readable_companies())::uuid[])
                   and expert_id in (select m.id from membership m where m.person_id = (select acting_person()))))
    with check (tenant_id = (select acting_tenant())
           and (state <> 'PLANNED'
                or exists (select 1 from assignment a where a.membership_id = dispatch.expert_id
                           and a.company_id = dispatch.company_id and a.cohort_id = dispatch.cohort_id))
           and ((select acting_role()) = 'STAFF'
                or (select acting_role()) = 'EXPERT' and company_id = any ((select readable_companies())::uuid[])
                   and expert_id in (select m.id from membership m where m.person_id = (select acting_person()))));
drop policy removing on dispatch;
revoke update, delete on dispatch from ${runtime};
grant update (expert_id, held_on, starts_at, minutes, mode, place, link, state, reason, sequence, changed_at, changes)
    on dispatch to ${runtime};

-- A visit lies in its window, and nobody is in two places at once. It is asked after the policies, so that a refusal
-- tells nothing to those who may not write; the lock on the person lets of two at the same moment one go first.
create function keep_dispatch_possible() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    expert uuid;
begin
    if new.state <> 'PLANNED' then return null; end if;
    if not exists (select from dispatch_windows(new.cohort_id) w
            where w.number = new.number and new.held_on between w.first_day and w.last_day) then
        raise exception 'The visit lies outside its window' using errcode = '23514', constraint = 'dispatch_in_window';
    end if;
    select m.person_id into expert from membership m where m.tenant_id = new.tenant_id and m.id = new.expert_id;
    perform 1 from person p where p.tenant_id = new.tenant_id and p.id = expert for no key update;
    if exists (select from dispatch d
            join membership m on m.tenant_id = d.tenant_id and m.id = d.expert_id and m.person_id = expert
            where d.tenant_id = new.tenant_id and d.id <> new.id and d.state <> 'CANCELLED'
              and d.held_on = new.held_on
              and d.held_on + d.starts_at < new.held_on + new.starts_at + new.minutes * interval '1 minute'
              and d.held_on + d.starts_at + d.minutes * interval '1 minute' > new.held_on + new.starts_at) then
        raise exception 'The expert is elsewhere at that time' using errcode = '23P01', constraint = 'dispatch_overlap';
    end if;
    return null;
end $$;
revoke execute on function keep_dispatch_possible() from public;
create policy directory on dispatch_window to ${owner} using (true);
create trigger is_possible after insert or update on dispatch
    for each row execute function keep_dispatch_possible();

-- What came of a visit, by its expert, or by the staff in the expert's stead.
create table dispatch_report (
    tenant_id uuid not null default acting_tenant() references tenant,
    dispatch_id uuid not null,
    company_id uuid not null,
    end_state text not null check (end_state in ('REACHED', 'PARTLY', 'NOT_REACHED')),
    done text not null check (length(done) between 1 and 4000),
    next_step text not null default '' check (length(next_step) <= 2000),
    written_by uuid not null default acting_person(),
    written_at timestamptz not null,
    version integer not null default 1,
    primary key (tenant_id, dispatch_id),
    foreign key (tenant_id, dispatch_id, company_id) references dispatch (tenant_id, id, company_id),
    foreign key (tenant_id, written_by) references person
);
call protect('dispatch_report', 'company');
drop policy adding on dispatch_report;
create policy adding on dispatch_report for insert with check (
    tenant_id = (select acting_tenant()) and written_by = (select acting_person())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT' and company_id = any ((select readable_companies())::uuid[])
            and exists (select 1 from dispatch d join membership m on m.id = d.expert_id
                        where d.id = dispatch_report.dispatch_id and m.person_id = (select acting_person()))));
drop policy changing on dispatch_report;
create policy changing on dispatch_report for update
    using (tenant_id = (select acting_tenant())
           and ((select acting_role()) = 'STAFF'
                or (select acting_role()) = 'EXPERT' and company_id = any ((select readable_companies())::uuid[])
                   and exists (select 1 from dispatch d join membership m on m.id = d.expert_id
                               where d.id = dispatch_report.dispatch_id and m.person_id = (select acting_person()))))
    with check (tenant_id = (select acting_tenant()) and written_by = (select acting_person())
           and ((select acting_role()) = 'STAFF'
                or (select acting_role()) = 'EXPERT' and company_id = any ((select readable_companies())::uuid[])
                   and exists (select 1 from dispatch d join membership m on m.id = d.expert_id
                               where d.id = dispatch_report.dispatch_id and m.person_id = (select acting_person()))));
drop policy removing on dispatch_report;
revoke update, delete on dispatch_report from ${runtime};
grant update (end_state, done, next_step, written_by, written_at, version) on dispatch_report to ${runtime};

-- Whom a visit concerns, with their addresses, for letters about it: the people of the company that takes part, and the
-- expert. It answers only those who may plan that visit, and the tenant's own clock.
create function dispatch_recipients(of_dispatch uuid)
    returns table (person uuid, name text, email text, role text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (m.person_id) m.person_id, p.name, a.email, m.role
    from dispatch d
    join membership m on m.tenant_id = d.tenant_id and m.ended_at is null
        and (m.id = d.expert_id or m.cohort_id = d.cohort_id and m.company_id = d.company_id)
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where d.id = of_dispatch and d.tenant_id = acting_tenant()
      and (acting_role() in ('STAFF', 'JOB')
           or acting_role() = 'EXPERT' and d.company_id = any (readable_companies()))
      and (m.company_id is null or exists (
            select from enrolment e where e.tenant_id = d.tenant_id and e.cohort_id = d.cohort_id
            and e.company_id = d.company_id and e.state = 'ENROLLED'))
    order by m.person_id, m.id $$;
revoke execute on function dispatch_recipients(uuid) from public;
grant execute on function dispatch_recipients(uuid) to ${runtime};
