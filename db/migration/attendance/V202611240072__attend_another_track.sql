-- A session missed with approval may be made up at the session of another track that teaches the same.
create table session_transfer (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    company_id uuid not null,
    in_session_id uuid not null,
    chosen_by uuid not null default acting_person(),
    chosen_at timestamptz not null,
    primary key (tenant_id, session_id, company_id),
    foreign key (tenant_id, session_id, company_id) references attendance,
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, cohort_id, in_session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, chosen_by) references person
);
call protect('session_transfer', 'company');
-- Staff choose, and the participant for the own company; the absence is approved before.
drop policy adding on session_transfer;
create policy adding on session_transfer for insert with check (
    tenant_id = (select acting_tenant()) and chosen_by = (select acting_person())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'PARTICIPANT'
            and cohort_id = (select acting_cohort()) and company_id = (select acting_company()))
    and exists (select 1 from attendance a
                where a.session_id = session_transfer.session_id and a.company_id = session_transfer.company_id
                  and a.state = 'APPROVED_ABSENCE'));
drop policy changing on session_transfer;
revoke update on session_transfer from ${runtime};
drop policy removing on session_transfer;
create policy removing on session_transfer for delete
    using (tenant_id = (select acting_tenant())
        and ((select acting_role()) = 'STAFF'
             or (select acting_role()) = 'PARTICIPANT' and company_id = (select acting_company())));
create index session_transfer_by_company on session_transfer (tenant_id, company_id, in_session_id);

-- What a company makes up elsewhere concerns it too, so its calendar, its mails and its checking in follow by themselves.
create or replace function session_concerns(of_session uuid, of_cohort uuid, of_track uuid, on_day date, of_company uuid)
    returns boolean language sql stable
    as $$ select of_company is null or of_track is null or coalesce(of_track = (
        select t.track_id from company_track t
        where t.tenant_id = (select acting_tenant()) and t.cohort_id = of_cohort and t.company_id = of_company
          and t.since <= on_day
        order by t.since desc limit 1), false)
      or exists (select 1 from session_transfer x
                 where x.tenant_id = (select acting_tenant()) and x.company_id = of_company
                   and x.in_session_id = of_session) $$;

-- One checks in at what concerns the own company.
drop policy adding on attendance;
create policy adding on attendance for insert with check (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'PARTICIPANT'
            and cohort_id = (select acting_cohort()) and company_id = (select acting_company())
            and state in ('PRESENT', 'LATE') and checked_in and recorded_by = (select acting_person())
            and reason = '' and proxy_name = ''
            and exists (select 1 from session s
                        where s.id = attendance.session_id and not s.cancelled
                          and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, (select acting_company()))
                          and attendance.marked_at
                              >= ((s.held_on + s.seminar_from) at time zone 'Asia/Tokyo') - interval '30 minutes'
                          and attendance.marked_at <= ((s.held_on + s.workshop_to) at time zone 'Asia/Tokyo'))));
