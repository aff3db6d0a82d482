-- A question with an answer that an expert confirmed is found before others. Nobody writes that into its entry but the
-- confirmation itself.
create function mark_endorsed_entry() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.endorsed := new.kind = 'QUESTION' and new.about ~ '^[0-9a-f-]{36}$' and exists (
        select from answer a where a.tenant_id = new.tenant_id and a.question_id = new.about::uuid
                               and a.endorsed_at is not null);
    return new;
end $$;
create trigger mark_endorsed before insert on search_entry for each row execute function mark_endorsed_entry();

create function note_endorsement() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update search_entry set endorsed = true
    where tenant_id = new.tenant_id and kind = 'QUESTION' and about = new.question_id::text and not endorsed;
    return null;
end $$;
revoke execute on function note_endorsement() from public;
create trigger endorsement after update of endorsed_at on answer
    for each row when (new.endorsed_at is not null) execute function note_endorsement();

-- The owner sees all rows only unforced.
alter table answer no force row level security;
update search_entry e set endorsed = true
from answer a where a.tenant_id = e.tenant_id and e.kind = 'QUESTION' and e.about = a.question_id::text
                and a.endorsed_at is not null;
alter table answer force row level security;
