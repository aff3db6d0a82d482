-- What a scanner found infected is shown to nobody, neither at first nor brought back, and only the scanner's job says what
-- it found.
create function refuse_showing_infected_version() returns trigger language plpgsql as $$
begin
    if exists (select from material_file f where f.tenant_id = new.tenant_id and f.id = new.file_id
               and f.scan = 'INFECTED') then
        raise exception 'The file is infected' using errcode = '23514', constraint = 'no_infected_file';
    end if;
    return new;
end $$;
create trigger is_not_infected before insert or update of released_at on material_version
    for each row when (new.released_at is not null and new.file_id is not null)
    execute function refuse_showing_infected_version();

create function refuse_showing_infected_material() returns trigger language plpgsql as $$
begin
    if exists (select from material_version v
               join material_file f on f.tenant_id = v.tenant_id and f.id = v.file_id and f.scan = 'INFECTED'
               where v.tenant_id = new.tenant_id and v.material_id = new.id and v.number = new.shown) then
        raise exception 'The file is infected' using errcode = '23514', constraint = 'no_infected_file';
    end if;
    return new;
end $$;
create trigger is_not_infected before update of shown on material
    for each row when (new.shown is not null and new.shown is distinct from old.shown)
    execute function refuse_showing_infected_material();

create function refuse_findings_of_others() returns trigger language plpgsql as $$
begin
    if acting_role() is distinct from 'JOB' then
        raise exception 'Only the scanner says what it found' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger is_found_by_the_scanner before update of scan on material_file
    for each row when (new.scan is distinct from old.scan) execute function refuse_findings_of_others();

-- How many bytes of files a tenant may keep. The operator sets it; where nothing is set, it is 10 GiB.
create table storage_quota (
    tenant_id uuid not null default acting_tenant() references tenant,
    bytes bigint not null check (bytes > 0),
    primary key (tenant_id)
);
call protect('storage_quota', 'tenant');
create policy directory on storage_quota to ${owner} using (true) with check (true);
drop policy adding on storage_quota;
drop policy changing on storage_quota;
drop policy removing on storage_quota;
revoke insert, update, delete on storage_quota from ${runtime};

create function storage_limit() returns bigint language sql stable as $$
    select coalesce((select q.bytes from storage_quota q where q.tenant_id = (select acting_tenant())), 10737418240) $$;

create policy directory on material_file to ${owner} using (true);
-- How many bytes of files the tenant keeps, for those who may add to them.
create function storage_used() returns bigint
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(sum(f.size), 0)::bigint from material_file f
    where f.tenant_id = acting_tenant() and f.erased_at is null
      and acting_role() in ('STAFF', 'LECTURER', 'EXPERT') $$;
revoke execute on function storage_used() from public;
grant execute on function storage_used() to ${runtime};

-- It is asked after the policies; of two who add at the same moment one waits for the other.
create function refuse_file_over_quota() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('storage ' || new.tenant_id, 0));
    if (select sum(f.size) from material_file f where f.tenant_id = new.tenant_id and f.erased_at is null)
        > coalesce((select q.bytes from storage_quota q where q.tenant_id = new.tenant_id), 10737418240) then
        raise exception 'The storage is full' using errcode = '53100';
    end if;
    return null;
end $$;
revoke execute on function refuse_file_over_quota() from public;
create trigger fits_the_quota after insert on material_file
    for each row execute function refuse_file_over_quota();
create index material_file_kept on material_file (tenant_id) include (size) where erased_at is null;
