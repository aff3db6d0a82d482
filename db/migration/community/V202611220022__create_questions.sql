-- Questions of a cohort and their answers. Everything here is the cohort's; nothing is private to a company.
create table question (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    company_id uuid,
    asked_by uuid not null,
    role text not null check (role in ('STAFF', 'EXPERT', 'LECTURER', 'PARTICIPANT', 'EXECUTIVE')),
    title text not null check (length(title) between 1 and 120),
    body text not null check (length(body) between 1 and 8000),
    section text,
    part integer,
    tags text[] not null default '{}',
    asked_at timestamptz not null,
    accepted_answer uuid,
    closed_at timestamptz,
    version integer not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, cohort_id, id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, asked_by) references person,
    foreign key (tenant_id, section) references section,
    foreign key (tenant_id, part) references part,
    check ((accepted_answer is null) = (closed_at is null))
);
call protect('question', 'cohort');
drop policy adding on question;
create policy adding on question for insert with check (
    tenant_id = (select acting_tenant())
    and cohort_id = (select acting_cohort())
    and asked_by = (select acting_person())
    and role = (select acting_role())
    and company_id is not distinct from (select acting_company())
    and accepted_answer is null);
drop policy changing on question;
create policy changing on question for update using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort()) and asked_by = (select acting_person()))));
drop policy removing on question;
revoke update, delete on question from ${runtime};
grant update (accepted_answer, closed_at, version) on question to ${runtime};
create index question_by_time on question (tenant_id, cohort_id, asked_at desc, id desc);
create index question_by_asker on question (tenant_id, asked_by, asked_at desc);

create table answer (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    question_id uuid not null,
    cohort_id uuid not null,
    company_id uuid,
    answered_by uuid not null,
    role text not null check (role in ('STAFF', 'EXPERT', 'LECTURER', 'PARTICIPANT', 'EXECUTIVE')),
    body text not null check (length(body) between 1 and 8000),
    answered_at timestamptz not null,
    endorsed_by uuid,
    endorsed_at timestamptz,
    version integer not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, question_id, id),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, answered_by) references person,
    foreign key (tenant_id, endorsed_by) references person,
    check ((endorsed_by is null) = (endorsed_at is null)),
    check (endorsed_by <> answered_by)
);
call protect('answer', 'cohort');
drop policy adding on answer;
create policy adding on answer for insert with check (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or cohort_id = (select acting_cohort()))
    and answered_by = (select acting_person())
    and role = (select acting_role())
    and company_id is not distinct from (select acting_company())
    and endorsed_by is null);
-- The only change to an answer is an expert's endorsement, once, in the expert's own name.
drop policy changing on answer;
create policy changing on answer for update
    using (
        tenant_id = (select acting_tenant())
        and cohort_id = (select acting_cohort())
        and (select acting_role()) = 'EXPERT'
        and endorsed_by is null)
    with check (
        tenant_id = (select acting_tenant())
        and cohort_id = (select acting_cohort())
        and endorsed_by = (select acting_person()));
drop policy removing on answer;
revoke update, delete on answer from ${runtime};
grant update (endorsed_by, endorsed_at, version) on answer to ${runtime};

alter table question add foreign key (tenant_id, id, accepted_answer) references answer (tenant_id, question_id, id);
create index answer_by_person on answer (tenant_id, answered_by);
