-- Before the person in charge answers for the company, its departments may answer for themselves: a copy of the run for
-- each, with its own answers and notes. The run's own answers stay those that count. What departments said goes with the
-- run: once it is submitted, no copy comes, goes or changes.
create table diagnosis_copy (
    tenant_id uuid not null default acting_tenant() references tenant,
    company_id uuid not null,
    run_id uuid not null,
    id uuid not null,
    department text not null check (length(department) between 1 and 60),
    primary key (tenant_id, id),
    unique (tenant_id, company_id, run_id, id),
    unique (tenant_id, run_id, department),
    foreign key (tenant_id, company_id, run_id) references diagnosis_run (tenant_id, company_id, id)
);
call protect('diagnosis_copy', 'company');
drop policy adding on diagnosis_copy;
drop policy changing on diagnosis_copy;
drop policy removing on diagnosis_copy;
create policy adding on diagnosis_copy for insert with check (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company())
    and run_id in (select r.id from diagnosis_run r where r.submitted_at is null));
create policy removing on diagnosis_copy for delete using (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company())
    and run_id in (select r.id from diagnosis_run r where r.submitted_at is null));
revoke update on diagnosis_copy from ${runtime};

create table diagnosis_copy_answer (
    tenant_id uuid not null default acting_tenant() references tenant,
    company_id uuid not null,
    run_id uuid not null,
    copy_id uuid not null,
    item integer not null check (item between 1 and 25),
    answer text not null check (answer in ('YES', 'PARTLY', 'NO', 'UNKNOWN')),
    note text not null default '' check (length(note) <= 500),
    primary key (tenant_id, copy_id, item),
    foreign key (tenant_id, company_id, run_id, copy_id)
        references diagnosis_copy (tenant_id, company_id, run_id, id) on delete cascade
);
call protect('diagnosis_copy_answer', 'company');
drop policy adding on diagnosis_copy_answer;
drop policy changing on diagnosis_copy_answer;
drop policy removing on diagnosis_copy_answer;
create policy adding on diagnosis_copy_answer for insert with check (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company())
    and run_id in (select r.id from diagnosis_run r where r.submitted_at is null));
create policy changing on diagnosis_copy_answer for update
    using (tenant_id = (select acting_tenant()) and company_id = (select acting_company())
           and run_id in (select r.id from diagnosis_run r where r.submitted_at is null));
revoke update, delete on diagnosis_copy_answer from ${runtime};
grant update (answer, note) on diagnosis_copy_answer to ${runtime};
create index diagnosis_copy_answer_by_run on diagnosis_copy_answer (tenant_id, run_id);
