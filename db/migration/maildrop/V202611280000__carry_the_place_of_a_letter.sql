-- Where what a letter tells of stands, so that it can be answered by mail: kept as long as the letter waits and no longer.
alter table outgoing_mail
    add column place text check (length(place) <= 400),
    add check (place is null or body is not null and subscriber is not null);

create function forget_place() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.place := null;
    return new;
end $$;
create trigger forget_place before update on outgoing_mail for each row
    when (new.body is null and new.place is not null) execute function forget_place();

-- As before, and with the place.
drop function take_now(time, boolean, integer);
create function take_now(at time, day_off boolean, most integer) returns table (
        letter uuid, root uuid, person uuid, name text, email text, language text, topic text, message_key text,
        args text[], notice uuid, title text, stop text, place text)
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with ready as materialized (
        select n.tenant_id, n.id from notice n
        left join hearing h on h.tenant_id = n.tenant_id and h.person_id = n.person_id
        where n.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB' and n.letter = 'NOW'
          and not is_quiet(h.quiet_from, h.quiet_to, h.quiet_days_off, at, day_off)
        order by n.person_id limit most for update of n skip locked),
    taken as (
        update notice n set letter = 'NONE' from ready r where n.tenant_id = r.tenant_id and n.id = r.id
        returning n.*),
    newest as (
        select distinct on (t.person_id, t.about) t.* from taken t where t.read_at is null
        order by t.person_id, t.about, t.created_at desc, t.id)
    select o.letter, o.root, n.person_id, p.name, a.email, coalesce(h.language, 'ja'), n.topic, n.message_key, n.args, n.id,
           letter_title(n.person_id, n.about), stop_secret(n.person_id, n.topic), n.path
    from newest n
    join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
    join account a on a.tenant_id = n.tenant_id and a.person_id = n.person_id
    left join hearing h on h.tenant_id = n.tenant_id and h.person_id = n.person_id
    cross join lateral open_thread(n.person_id, n.about) o
    where exists (select from membership m where m.tenant_id = n.tenant_id and m.person_id = n.person_id and m.ended_at is null)
$$;
revoke execute on function take_now(time, boolean, integer) from public;
grant execute on function take_now(time, boolean, integer) to ${runtime};

