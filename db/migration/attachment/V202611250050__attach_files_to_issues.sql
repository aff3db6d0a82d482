-- Files beside an issue: what shows the problem, and what proves that it is solved. Their bytes lie beside them in pieces.
alter table issue add unique (tenant_id, cohort_id, company_id, id);

create table attachment (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    company_id uuid not null,
    issue_id uuid not null,
    purpose text not null check (purpose in ('ISSUE', 'EVIDENCE')),
    name text not null check (length(name) between 1 and 200),
    type text not null check (type in ('PDF', 'WORD', 'EXCEL', 'POWERPOINT', 'PNG', 'JPEG', 'GIF', 'WEBP', 'TEXT', 'CSV')),
    size bigint not null check (size > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scan text not null default 'UNSCANNED' check (scan in ('UNSCANNED', 'CLEAN', 'INFECTED')),
    scanned_at timestamptz,
    asked_at timestamptz,
    erased_at timestamptz,
    added_by uuid not null default acting_person(),
    added_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, company_id, id),
    unique (tenant_id, company_id, issue_id, id),
    foreign key (tenant_id, cohort_id, company_id, issue_id) references issue (tenant_id, cohort_id, company_id, id),
    foreign key (tenant_id, added_by) references person,
    check ((scan = 'UNSCANNED') = (scanned_at is null))
);
call protect('attachment', 'company');
-- Whoever reads the issue itself reads what shows the problem; the proof stays with the company, its expert and the staff.
-- The subquery stands under the issue's own policies, so an issue without its origin shows no file either. The job reads
-- what is to be scanned.
drop policy reading on attachment;
create policy reading on attachment for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'JOB'
         or exists (select from issue i where i.tenant_id = attachment.tenant_id and i.id = attachment.issue_id)
            and (purpose = 'ISSUE' or (select acting_role()) = 'STAFF'
                 or company_id = any ((select readable_companies())::uuid[]))));
drop policy adding on attachment;
create policy adding on attachment for insert with check (
    tenant_id = (select acting_tenant()) and added_by = (select acting_person())
    and cohort_id = (select acting_cohort()) and company_id = any ((select readable_companies())::uuid[]));
drop policy changing on attachment;
create policy changing on attachment for update
    using (tenant_id = (select acting_tenant()) and erased_at is null
           and ((select acting_role()) = 'JOB' or company_id = (select acting_company())
                or added_by = (select acting_person()) and company_id = any ((select readable_companies())::uuid[])))
    with check (tenant_id = (select acting_tenant()));
drop policy removing on attachment;
revoke update, delete on attachment from ${runtime};
grant update (scan, scanned_at, asked_at, erased_at) on attachment to ${runtime};
create index attachment_by_issue on attachment (tenant_id, issue_id, added_at, id);
create index attachment_unscanned on attachment (tenant_id, asked_at nulls first, added_at) where scan = 'UNSCANNED';

-- The scanner's word is the job's alone; what proves a claim stays while the claim does.
create function guard_attachment() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if acting_role() = 'JOB' and new.erased_at is distinct from old.erased_at
        or acting_role() <> 'JOB'
           and (new.scan, new.scanned_at, new.asked_at) is distinct from (old.scan, old.scanned_at, old.asked_at) then
        raise exception 'A file is judged by the scanner and erased by people' using errcode = 'check_violation';
    end if;
    if new.erased_at is distinct from old.erased_at and old.purpose = 'EVIDENCE'
        and exists (select from issue i where i.tenant_id = old.tenant_id and i.id = old.issue_id
                    and i.state in ('CLAIMED', 'VERIFIED')) then
        raise exception 'The proof of a claim stays' using errcode = 'check_violation', constraint = 'attachment_is_proof';
    end if;
    return new;
end $$;
revoke execute on function guard_attachment() from public;
create trigger guard before update on attachment for each row execute function guard_attachment();

create table attachment_chunk (
    tenant_id uuid not null default acting_tenant() references tenant,
    company_id uuid not null,
    attachment_id uuid not null,
    place integer not null check (place >= 0),
    bytes bytea not null check (length(bytes) between 1 and 524288),
    primary key (tenant_id, attachment_id, place),
    foreign key (tenant_id, company_id, attachment_id) references attachment (tenant_id, company_id, id)
);
-- Files are compressed already.
alter table attachment_chunk alter bytes set storage external;
call protect('attachment_chunk', 'company');
drop policy reading on attachment_chunk;
create policy reading on attachment_chunk for select using (
    tenant_id = (select acting_tenant())
    and exists (select from attachment a where a.tenant_id = attachment_chunk.tenant_id
                and a.id = attachment_chunk.attachment_id
                and ((select acting_role()) <> 'JOB' or a.scan = 'UNSCANNED')));
-- Whoever adds a file lays its bytes down, as many as it says; every place is taken once.
drop policy adding on attachment_chunk;
create policy adding on attachment_chunk for insert with check (
    tenant_id = (select acting_tenant())
    and exists (select from attachment a where a.tenant_id = attachment_chunk.tenant_id
                and a.id = attachment_chunk.attachment_id and a.added_by = (select acting_person())
                and a.erased_at is null and attachment_chunk.place * 524288::bigint < a.size));
drop policy changing on attachment_chunk;
drop policy removing on attachment_chunk;
create policy removing on attachment_chunk for delete using (
    tenant_id = (select acting_tenant())
    and exists (select from attachment a where a.tenant_id = attachment_chunk.tenant_id
                and a.id = attachment_chunk.attachment_id and a.erased_at is not null
                and a.company_id = any ((select readable_companies())::uuid[])));
revoke update on attachment_chunk from ${runtime};
