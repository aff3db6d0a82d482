-- A record of attendance says who wrote it and why, and carries a version: two people at one matrix do not overwrite
-- each other unseen. A proxy has a name, and staff give the reason.
alter table attendance
    add version integer not null default 1,
    add checked_in boolean not null default false,
    add recorded_by uuid default acting_person(),
    add reason text not null default '' check (length(reason) <= 500),
    add proxy_name text not null default '' check (length(proxy_name) <= 80),
    add foreign key (tenant_id, recorded_by) references person,
    add check (proxy_name = '' or reason <> '' and state in ('PRESENT', 'LATE'));

-- Staff record for everybody. A participant records presence of the own company, in the own name, once, and at a time
-- within the session's window; the code itself is checked by the service.
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
                          and attendance.marked_at
                              >= ((s.held_on + s.seminar_from) at time zone 'Asia/Tokyo') - interval '30 minutes'
                          and attendance.marked_at <= ((s.held_on + s.workshop_to) at time zone 'Asia/Tokyo'))));
-- What staff recorded by mistake they take back; the audit trail keeps that it was there.
create policy removing on attendance for delete
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
grant delete on attendance to ${runtime};

-- The secret behind the codes on the room's screen, one for each session. The service reads it for whoever types a
-- code, so the members of the cohort may read the row; no view shows it.
create table check_in_key (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    secret text not null check (secret ~ '^[0-9a-f]{64}$'),
    opened_by uuid not null default acting_person(),
    opened_at timestamptz not null,
    primary key (tenant_id, session_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, opened_by) references person
);
call protect('check_in_key', 'cohort');
drop policy adding on check_in_key;
drop policy changing on check_in_key;
drop policy removing on check_in_key;
-- Whoever stands in the room may open its screen.
create policy adding on check_in_key for insert with check (
    tenant_id = (select acting_tenant()) and opened_by = (select acting_person())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) in ('LECTURER', 'EXPERT') and cohort_id = (select acting_cohort())));
revoke update, delete on check_in_key from ${runtime};

-- Codes that did not fit, so that nobody tries them out.
create table wrong_code (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    person_id uuid not null default acting_person(),
    membership_id uuid not null,
    typed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, membership_id) references membership
);
call protect('wrong_code', 'person');
revoke update, delete on wrong_code from ${runtime};
drop policy changing on wrong_code;
drop policy removing on wrong_code;
create index wrong_code_by_seat on wrong_code (tenant_id, membership_id, typed_at desc);

-- A company says beforehand that it cannot come; staff decide.
create table absence_request (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    session_id uuid not null,
    company_id uuid not null,
    reason text not null check (length(reason) between 1 and 500),
    state text not null check (state in ('ASKED', 'APPROVED', 'DECLINED')),
    note text not null default '' check (length(note) <= 500),
    asked_by uuid not null default acting_person(),
    asked_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, session_id, company_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, asked_by) references person,
    foreign key (tenant_id, decided_by) references person
);
call protect('absence_request', 'company');
drop policy adding on absence_request;
drop policy changing on absence_request;
drop policy removing on absence_request;
create policy adding on absence_request for insert with check (
    tenant_id = (select acting_tenant())
    and company_id = (select acting_company()) and cohort_id = (select acting_cohort())
    and asked_by = (select acting_person()) and state = 'ASKED' and note = '' and decided_by is null);
create policy changing on absence_request for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF')
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
create policy removing on absence_request for delete
    using (tenant_id = (select acting_tenant()) and company_id = (select acting_company()) and state = 'ASKED');
revoke update on absence_request from ${runtime};
grant update (state, note, decided_by, decided_at) on absence_request to ${runtime};

-- What stands in for a session missed with approval: something to read and a question to answer. It is done when the
-- record of attendance says MADE_UP.
create table make_up_task (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    session_id uuid not null,
    company_id uuid not null,
    material text not null check (length(material) between 1 and 1000),
    question text not null check (length(question) between 1 and 1000),
    due_on date not null,
    set_by uuid not null default acting_person(),
    set_at timestamptz not null,
    returned_at timestamptz,
    note text not null default '' check (length(note) <= 1000),
    primary key (tenant_id, id),
    unique (tenant_id, session_id, company_id),
    unique (tenant_id, id, company_id),
    foreign key (tenant_id, session_id, company_id) references attendance,
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, set_by) references person
);
call protect('make_up_task', 'company');
drop policy adding on make_up_task;
drop policy changing on make_up_task;
drop policy removing on make_up_task;
create policy adding on make_up_task for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and set_by = (select acting_person())
    and exists (select 1 from attendance a
                where a.session_id = make_up_task.session_id and a.company_id = make_up_task.company_id
                  and a.state = 'APPROVED_ABSENCE'));
create policy changing on make_up_task for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF')
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
revoke update, delete on make_up_task from ${runtime};
grant update (returned_at, note) on make_up_task to ${runtime};
create index make_up_task_by_company on make_up_task (tenant_id, company_id);

-- The company's answers; the last one counts, and none is changed.
create table make_up_answer (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    task_id uuid not null,
    company_id uuid not null default acting_company(),
    body text not null check (length(body) between 1 and 4000),
    answered_by uuid not null default acting_person(),
    answered_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, task_id, company_id) references make_up_task (tenant_id, id, company_id),
    foreign key (tenant_id, answered_by) references person
);
call protect('make_up_answer', 'company');
drop policy adding on make_up_answer;
drop policy changing on make_up_answer;
drop policy removing on make_up_answer;
create policy adding on make_up_answer for insert with check (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company())
    and answered_by = (select acting_person()));
revoke update, delete on make_up_answer from ${runtime};
create index make_up_answer_by_task on make_up_answer (tenant_id, task_id, answered_at desc);
