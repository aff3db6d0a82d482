-- A letter may belong to a thread, and to a subscription that its reader can end. Who subscribes to what is that person's
-- own: the letters of the module notification are read by the job alone, so that nobody in the office learns from the
-- outbox whose question was answered.
alter table outgoing_mail
    add column thread_id uuid,
    add column subscriber uuid,
    add column topic text check (topic ~ '^[a-z]{1,40}$'),
    add foreign key (tenant_id, subscriber) references person,
    add check ((subscriber is null) = (topic is null));

drop policy reading on outgoing_mail;
create policy reading on outgoing_mail for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'JOB' or (select acting_role()) = 'STAFF' and template not like 'notification.%'));

do $$ begin
    execute format('create or replace function letter_kinds() returns text[] language sql immutable parallel safe as %L',
                   format('select %L::text[]', letter_kinds() || array['notification.now', 'notification.digest']));
end $$;

-- A letter to a subscriber is sent with the secret that ends the subscription, so only the job puts one.
create function begin_letter() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_role() is distinct from 'JOB' then
        raise exception 'only the job writes to subscribers' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger begin before insert on outgoing_mail for each row
    when (new.subscriber is not null) execute function begin_letter();
