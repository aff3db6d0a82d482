-- From a company that is not in the system yet to a place in the programme. Applicants come as visitors: they may put an
-- application into a cohort that recruits, and read nothing. What they see of their own is answered by functions that
-- are asked with the secret of their page.

-- Until when a cohort can be applied for. The moment itself is too late.
create table recruitment (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    closes_at timestamptz not null,
    contact text not null default '' check (length(contact) <= 200),
    version integer not null default 0,
    primary key (tenant_id, cohort_id),
    foreign key (tenant_id, cohort_id) references cohort
);
call protect('recruitment', 'cohort');
create policy directory on recruitment to ${owner} using (true);
drop policy removing on recruitment;
revoke delete on recruitment from ${runtime};

create table application (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    number text not null check (length(number) between 1 and 20),
    corporate_number text not null check (corporate_number ~ '^[0-9]{13}$'),
    company_name text not null check (length(company_name) between 1 and 120),
    company_kana text not null check (length(company_kana) between 1 and 120),
    industry text not null check (length(industry) between 1 and 40),
    quota_frame text not null check (quota_frame in ('RETAIL_WHOLESALE', 'CONSTRUCTION_MANUFACTURING', 'SERVICE_OTHER')),
    capital bigint not null check (capital >= 0),
    employees integer not null check (employees between 1 and 100000),
    address text not null check (length(address) between 1 and 200),
    contact_name text not null check (length(contact_name) between 1 and 80),
    contact_email text not null check (length(contact_email) between 3 and 254),
    contact_phone text not null check (length(contact_phone) between 1 and 20),
    wish text not null default '' check (length(wish) <= 1000),
    language text not null check (language in ('ja', 'en')),
    state text not null check (state in ('RECEIVED', 'CALLED', 'ELIGIBLE', 'NOT_ELIGIBLE', 'DRAWN', 'RESERVE', 'OFFERED',
                                         'DECLINED', 'CONSENT_PENDING', 'ENROLLED', 'WITHDRAWN')),
    received_at timestamptz not null,
    called_at timestamptz,
    referral text check (length(referral) between 1 and 40),
    rank integer check (rank > 0),
    offered_at timestamptz,
    respond_by timestamptz,
    decline_asked_at timestamptz,
    reminded_at timestamptz,
    participant_name text check (length(participant_name) between 1 and 80),
    participant_kana text check (length(participant_kana) <= 80),
    participant_email text check (length(participant_email) between 3 and 254),
    executive_name text check (length(executive_name) between 1 and 80),
    executive_kana text check (length(executive_kana) <= 80),
    executive_email text check (length(executive_email) between 3 and 254),
    named_at timestamptz,
    company_id uuid,
    version integer not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, cohort_id, id),
    unique (tenant_id, cohort_id, number),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, company_id) references company,
    check (state <> 'RECEIVED' or (called_at is null and referral is null and rank is null and offered_at is null
           and decline_asked_at is null and named_at is null and company_id is null)),
    check (state not in ('DRAWN', 'RESERVE', 'OFFERED') or rank is not null),
    check ((offered_at is null) = (respond_by is null)),
    check (named_at is null or (participant_email is not null and executive_email is not null
           and participant_email <> executive_email)),
    check (state not in ('CONSENT_PENDING', 'ENROLLED') or company_id is not null)
);
call protect('application', 'cohort');
create policy directory on application to ${owner} using (true) with check (true);
drop policy reading on application;
create policy reading on application for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'));
create policy visiting on application for insert with check (
    tenant_id = (select visited_tenant()) and cohort_id = (select visited_cohort()) and state = 'RECEIVED');
-- The job offers a place that has become free.
drop policy changing on application;
create policy changing on application for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'))
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'));
drop policy removing on application;
revoke update, delete on application from ${runtime};
grant update (state, called_at, referral, rank, offered_at, respond_by, decline_asked_at, reminded_at,
    company_id, version)
    on application to ${runtime};
-- A company applies once; one that took its application back may try again.
create unique index one_application_per_company on application (tenant_id, cohort_id, corporate_number)
    where state <> 'WITHDRAWN';
create index application_by_time on application (tenant_id, cohort_id, (state <> 'RECEIVED'), received_at, id);
create index application_by_state on application (tenant_id, cohort_id, state, quota_frame, rank);
create index application_by_company on application (tenant_id, cohort_id, company_id);
create index audit_entry_of_application on audit_entry (tenant_id, subject, at) where action like 'application.%';

-- What was answered in the call, kept as it was given.
create table eligibility_answer (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    application_id uuid not null,
    question text not null check (question in ('TOKYO_OFFICE', 'SIZE', 'EQUIPMENT', 'POLICY', 'CLEAN_HANDS', 'DUTIES')),
    yes boolean not null,
    note text not null default '' check (length(note) <= 1000),
    answered_at timestamptz not null,
    recorded_by uuid not null default acting_person(),
    primary key (tenant_id, application_id, question),
    foreign key (tenant_id, cohort_id, application_id) references application (tenant_id, cohort_id, id),
    foreign key (tenant_id, recorded_by) references person
);
call protect('eligibility_answer', 'cohort');
drop policy reading on eligibility_answer;
create policy reading on eligibility_answer for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
drop policy adding on eligibility_answer;
create policy adding on eligibility_answer for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and recorded_by = (select acting_person()));
drop policy changing on eligibility_answer;
drop policy removing on eligibility_answer;
revoke update, delete on eligibility_answer from ${runtime};

-- The secrets of an applicant's page, hashed. Every letter carries one of its own.
create table application_link (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    application_id uuid not null,
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    issued_at timestamptz not null,
    primary key (tenant_id, token_hash),
    foreign key (tenant_id, cohort_id, application_id) references application (tenant_id, cohort_id, id)
);
call protect('application_link', 'cohort');
create policy directory on application_link to ${owner} using (true);
drop policy reading on application_link;
create policy reading on application_link for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
drop policy adding on application_link;
create policy adding on application_link for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'));
create policy visiting on application_link for insert with check (
    tenant_id = (select visited_tenant()) and cohort_id = (select visited_cohort()));
drop policy changing on application_link;
drop policy removing on application_link;
revoke update, delete on application_link from ${runtime};
create index application_link_by_hash on application_link (token_hash);
create index application_link_by_application on application_link (tenant_id, cohort_id, application_id);

-- The list of a frame as it was published, then its draw. A draw is made once.
create table lottery_draw (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    quota_frame text not null check (quota_frame in ('RETAIL_WHOLESALE', 'CONSTRUCTION_MANUFACTURING', 'SERVICE_OTHER')),
    seats integer not null check (seats between 0 and 10000),
    numbers text[] not null,
    list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null,
    seed text check (length(seed) between 1 and 100),
    drawn_at timestamptz,
    primary key (tenant_id, cohort_id, quota_frame),
    foreign key (tenant_id, cohort_id) references cohort,
    check ((seed is null) = (drawn_at is null))
);
call protect('lottery_draw', 'cohort');
create policy directory on lottery_draw to ${owner} using (true);
drop policy changing on lottery_draw;
create policy changing on lottery_draw for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and drawn_at is null)
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
drop policy removing on lottery_draw;
revoke update, delete on lottery_draw from ${runtime};
grant update (seed, drawn_at) on lottery_draw to ${runtime};
