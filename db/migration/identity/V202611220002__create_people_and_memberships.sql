-- People, their sign-in accounts, companies, and the memberships by which a person acts.
-- The three directory tables carry a policy for the owner alone: enter() and sign_in() run as the owner, and the
-- runtime role, which never owns a table, reaches other people's rows only through these two functions.

create table company (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    name text not null check (length(name) between 1 and 120),
    name_kana text not null default '',
    quota_frame text not null check (quota_frame in ('RETAIL_WHOLESALE', 'CONSTRUCTION_MANUFACTURING', 'SERVICE_OTHER')),
    industry text not null default '',
    employees integer not null check (employees between 1 and 100000),
    version integer not null default 0,
    primary key (tenant_id, id)
);
call protect('company', 'tenant');

create table person (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    name text not null check (length(name) between 1 and 80),
    name_kana text not null default '',
    version integer not null default 0,
    primary key (tenant_id, id)
);
call protect('person', 'tenant');
create policy directory on person to ${owner} using (true) with check (true);

create table account (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null,
    email text not null check (email = lower(email) and email like '%_@_%'),
    issuer text,
    subject text,
    bound_at timestamptz,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references person,
    unique (tenant_id, email),
    unique (tenant_id, issuer, subject),
    check ((issuer is null) = (subject is null))
);
call protect('account', 'person');
create policy directory on account to ${owner} using (true) with check (true);
create policy staff_reading on account for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
drop policy adding on account;
drop policy changing on account;
drop policy removing on account;
create policy adding on account for insert
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and issuer is null);
revoke update, delete on account from ${runtime};
create index account_by_email on account (email);
create index account_by_subject on account (issuer, subject);

create table membership (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    person_id uuid not null,
    role text not null check (role in ('STAFF', 'EXPERT', 'LECTURER', 'PARTICIPANT', 'EXECUTIVE')),
    cohort_id uuid,
    company_id uuid,
    started_at timestamptz not null,
    ended_at timestamptz,
    version integer not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, company_id) references company,
    check ((role = 'STAFF') = (cohort_id is null)),
    check ((role in ('PARTICIPANT', 'EXECUTIVE')) = (company_id is not null))
);
call protect('membership', 'tenant');
create policy directory on membership to ${owner} using (true) with check (true);
drop policy reading on membership;
create policy reading on membership for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or role = 'STAFF' or person_id = (select acting_person())
         or cohort_id = (select acting_cohort())));
revoke delete on membership from ${runtime};
create unique index one_participant_seat_per_company on membership (tenant_id, cohort_id, company_id)
    where role = 'PARTICIPANT' and ended_at is null;
create index membership_by_person on membership (tenant_id, person_id);
create index membership_by_cohort on membership (tenant_id, cohort_id, role);
create unique index membership_by_id on membership (id, tenant_id);

-- A person is seen by the members of a cohort they share, and by staff.
drop policy reading on person;
create policy reading on person for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or id = (select acting_person())
         or id in (select m.person_id from membership m)));

-- A company is seen by the members of a cohort it takes part in, and by staff.
drop policy reading on company;
create policy reading on company for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or id = any ((select readable_companies())::uuid[])
         or id in (select m.company_id from membership m where m.cohort_id = (select acting_cohort()))));

-- Which companies an expert looks after.
create table assignment (
    tenant_id uuid not null default acting_tenant() references tenant,
    membership_id uuid not null,
    company_id uuid not null,
    cohort_id uuid not null,
    assigned_at timestamptz not null,
    primary key (tenant_id, membership_id, company_id),
    foreign key (tenant_id, membership_id) references membership,
    foreign key (tenant_id, company_id) references company
);
call protect('assignment', 'cohort');
create policy directory on assignment to ${owner} using (true);
revoke update on assignment from ${runtime};
create index assignment_by_company on assignment (tenant_id, company_id);

-- The texts a person must have agreed to before anything else opens, and who agreed when.
create table consent_document (
    tenant_id uuid not null default acting_tenant() references tenant,
    kind text not null check (kind in ('PURPOSE', 'NON_DISCLOSURE')),
    version integer not null check (version > 0),
    body text not null,
    body_en text not null,
    valid_from timestamptz not null,
    primary key (tenant_id, kind, version)
);
call protect('consent_document', 'tenant');
create policy directory on consent_document to ${owner} using (true) with check (true);
revoke update, delete on consent_document from ${runtime};

create table consent (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null,
    kind text not null,
    version integer not null,
    agreed_at timestamptz not null,
    primary key (tenant_id, person_id, kind, version),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, kind, version) references consent_document
);
call protect('consent', 'person');
create policy directory on consent to ${owner} using (true);
create policy staff_reading on consent for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
revoke update, delete on consent from ${runtime};

-- The first statement of every transaction: binds the membership's rights to the transaction, and only to it.
-- No row comes back for a membership that has ended or never was.
create function enter(acting_membership uuid)
    returns table (tenant_id uuid, person_id uuid, role text, cohort_id uuid, company_id uuid, companies uuid[], consented boolean)
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    m record;
    readable uuid[];
begin
    select x.tenant_id, x.person_id, x.role, x.cohort_id, x.company_id into m
        from membership x where x.id = acting_membership and x.ended_at is null;
    if not found then return; end if;
    select case when m.company_id is not null then array[m.company_id]
           else coalesce(array_agg(a.company_id), '{}') end into readable
        from assignment a where a.tenant_id = m.tenant_id and a.membership_id = acting_membership;
    perform set_config('ishigaki.tenant', m.tenant_id::text, true),
            set_config('ishigaki.person', m.person_id::text, true),
            set_config('ishigaki.role', m.role, true),
            set_config('ishigaki.cohort', coalesce(m.cohort_id::text, ''), true),
            set_config('ishigaki.company', coalesce(m.company_id::text, ''), true),
            set_config('ishigaki.companies', readable::text, true);
    return query select m.tenant_id, m.person_id, m.role, m.cohort_id, m.company_id, readable,
        not exists (
            select 1 from (select d.kind, max(d.version) as version from consent_document d
                           where d.tenant_id = m.tenant_id and d.valid_from <= now() group by d.kind) due
            where not exists (select 1 from consent c where c.tenant_id = m.tenant_id and c.person_id = m.person_id
                              and c.kind = due.kind and c.version = due.version));
end $$;
revoke execute on function enter(uuid) from public;
grant execute on function enter(uuid) to ${runtime};

-- What a signed-in account may act as, over all tenants. An address is bound to the account at its first sign-in,
-- and only when the provider says that it verified the address.
create function sign_in(account_issuer text, account_subject text, address text, address_verified boolean, at timestamptz)
    returns table (membership_id uuid, tenant_id uuid, person_id uuid, person_name text, role text, tenant_name text, company_name text, cohort_id uuid)
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    if address_verified then
        update account a set issuer = account_issuer, subject = account_subject, bound_at = at
            where a.email = lower(address) and a.subject is null
              and not exists (select 1 from account b where b.tenant_id = a.tenant_id and b.issuer = account_issuer and b.subject = account_subject);
    end if;
    return query
        select m.id, m.tenant_id, p.id, p.name, m.role, t.name, c.name, m.cohort_id
        from account a
        join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
        join membership m on m.tenant_id = a.tenant_id and m.person_id = a.person_id and m.ended_at is null
        join tenant t on t.tenant_id = m.tenant_id
        left join company c on c.tenant_id = m.tenant_id and c.id = m.company_id
        where a.issuer = account_issuer and a.subject = account_subject
        order by t.name, m.started_at, m.id;
end $$;
revoke execute on function sign_in(text, text, text, boolean, timestamptz) from public;
grant execute on function sign_in(text, text, text, boolean, timestamptz) to ${runtime};
create policy directory on company to ${owner} using (true) with check (true);

-- Founding a tenant is the operator's act: it runs as the owner and is granted to nobody else.
create function found_tenant(new_tenant uuid, title text, title_en text, staff_name text, staff_email text, at timestamptz)
    returns uuid language plpgsql set search_path = pg_catalog, public as $$
declare
    staff uuid := gen_random_uuid();
    seat uuid := gen_random_uuid();
begin
    insert into tenant (tenant_id, name, name_en, created_at) values (new_tenant, title, title_en, at);
    insert into person (tenant_id, id, name) values (new_tenant, staff, staff_name);
    insert into account (tenant_id, person_id, email) values (new_tenant, staff, lower(staff_email));
    insert into membership (tenant_id, id, person_id, role, started_at) values (new_tenant, seat, staff, 'STAFF', at);
    return seat;
end $$;
revoke execute on function found_tenant(uuid, text, text, text, text, timestamptz) from public;
