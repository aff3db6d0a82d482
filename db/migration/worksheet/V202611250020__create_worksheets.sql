-- What companies write down in a workshop, as data: catalogues of threats by year, and for each workshop a worksheet in
-- versions. A version never changes once it is written, so that an answer stays an answer to what was asked.
create table threat_catalogue (
    tenant_id uuid not null default acting_tenant() references tenant,
    year integer not null check (year between 2000 and 2200),
    title text not null check (length(title) between 1 and 80),
    title_en text not null check (length(title_en) <= 120),
    primary key (tenant_id, year)
);
call protect('threat_catalogue', 'tenant');
revoke update, delete on threat_catalogue from ${runtime};
drop policy changing on threat_catalogue;
drop policy removing on threat_catalogue;

create table threat (
    tenant_id uuid not null default acting_tenant() references tenant,
    year integer not null,
    number integer not null check (number between 1 and 50),
    title text not null check (length(title) between 1 and 80),
    title_en text not null check (length(title_en) <= 120),
    -- What it means for a small company, in plain words.
    plain text not null check (length(plain) <= 200),
    plain_en text not null check (length(plain_en) <= 300),
    primary key (tenant_id, year, number),
    foreign key (tenant_id, year) references threat_catalogue
);
call protect('threat', 'tenant');
revoke update, delete on threat from ${runtime};
drop policy changing on threat;
drop policy removing on threat;

-- One version of the worksheet of a workshop: the organiser's own, or of one cohort alone, which comes first there.
create table worksheet (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid,
    session_number integer not null check (session_number between 1 and 99),
    version integer not null check (version > 0),
    title text not null check (length(title) between 1 and 80),
    title_en text not null default '' check (length(title_en) <= 120),
    lead text not null default '' check (length(lead) <= 400),
    lead_en text not null default '' check (length(lead_en) <= 600),
    -- How many fields it has, so that none is added to it later.
    fields integer not null check (fields between 1 and 20),
    written_by uuid not null default acting_person(),
    written_at timestamptz not null,
    primary key (tenant_id, id),
    unique nulls not distinct (tenant_id, session_number, cohort_id, version),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, written_by) references person
);
call protect('worksheet', 'tenant');
drop policy reading on worksheet;
drop policy adding on worksheet;
drop policy changing on worksheet;
drop policy removing on worksheet;
create policy reading on worksheet for select using (
    tenant_id = (select acting_tenant())
    and (cohort_id is null or (select acting_role()) = 'STAFF' or cohort_id = (select acting_cohort())));
create policy adding on worksheet for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and written_by = (select acting_person()));
revoke update, delete on worksheet from ${runtime};

create table worksheet_field (
    tenant_id uuid not null default acting_tenant() references tenant,
    worksheet_id uuid not null,
    name text not null check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
    place integer not null check (place between 1 and 20),
    kind text not null check (kind in ('TEXT', 'LONG_TEXT', 'CHOICE', 'THREAT')),
    required boolean not null,
    label text not null check (length(label) between 1 and 80),
    label_en text not null default '' check (length(label_en) <= 120),
    help text not null default '' check (length(help) <= 200),
    help_en text not null default '' check (length(help_en) <= 300),
    choices text[] not null default '{}' check (cardinality(choices) <= 20),
    choices_en text[] not null default '{}',
    primary key (tenant_id, worksheet_id, name),
    unique (tenant_id, worksheet_id, place),
    foreign key (tenant_id, worksheet_id) references worksheet,
    check ((kind = 'CHOICE') = (cardinality(choices) >= 2)),
    check (cardinality(choices_en) = cardinality(choices))
);
call protect('worksheet_field', 'tenant');
drop policy reading on worksheet_field;
drop policy adding on worksheet_field;
drop policy changing on worksheet_field;
drop policy removing on worksheet_field;
-- A field is read with its worksheet: the subquery stands under the worksheet's own policies.
create policy reading on worksheet_field for select using (
    tenant_id = (select acting_tenant())
    and exists (select 1 from worksheet w
                where w.tenant_id = worksheet_field.tenant_id and w.id = worksheet_field.worksheet_id));
create policy adding on worksheet_field for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF'
    and exists (select 1 from worksheet w
                where w.tenant_id = worksheet_field.tenant_id and w.id = worksheet_field.worksheet_id
                  and w.written_by = (select acting_person()) and worksheet_field.place <= w.fields));
revoke update, delete on worksheet_field from ${runtime};

-- A worksheet has as many fields as it says once the transaction that writes it ends: nothing is left open to fill.
create function worksheet_is_complete() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if acting_tenant() is not null and (select count(*) from worksheet_field f
        where f.tenant_id = new.tenant_id and f.worksheet_id = new.id) <> new.fields then
        raise exception 'A worksheet is written with all its fields' using errcode = 'check_violation';
    end if;
    return null;
end $$;
revoke execute on function worksheet_is_complete() from public;
create constraint trigger complete after insert on worksheet deferrable initially deferred
    for each row execute function worksheet_is_complete();
