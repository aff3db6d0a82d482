-- What was worded of a hidden answer may say what it said: until that is shown again, the office and who worded it alone
-- read what is not released, and nothing begun of it is released.
create function stands_on_hidden(of_entry uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from faq_source s
        join answer a on a.tenant_id = s.tenant_id and a.id = s.answer_id
        join question q on q.tenant_id = s.tenant_id and q.id = s.question_id
        where s.tenant_id = (select acting_tenant()) and s.entry_id = of_entry
          and (a.hidden is not null or q.hidden is not null))
$$;
revoke execute on function stands_on_hidden(uuid) from public;
grant execute on function stands_on_hidden(uuid) to ${runtime};

drop policy reading on faq_version;
create policy reading on faq_version for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or exists (select from faq_entry e where e.tenant_id = faq_version.tenant_id and e.id = faq_version.entry_id
                    and e.released = faq_version.number)
         or (select acting_role()) in ('EXPERT', 'LECTURER')
            and (written_by = (select acting_person()) or not stands_on_hidden(entry_id))));

create or replace function review_faq(of_entry uuid, seen integer, approved boolean, words text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    e faq_entry := faq_at_hand(of_entry);
    ground uuid;
begin
    if acting_role() = 'LECTURER' then raise insufficient_privilege; end if;
    if e.id is null then return 'MISSING'; end if;
    if e.newest <> seen then return 'STALE'; end if;
    if e.state <> 'IN_REVIEW' then return 'OVER'; end if;
    if exists (select from faq_version v where v.tenant_id = acting_tenant() and v.entry_id = of_entry
               and v.number = seen and v.written_by = acting_person()) then return 'OWN'; end if;
    if not approved then
        update faq_entry set state = 'RETURNED' where tenant_id = acting_tenant() and id = of_entry;
        perform note_on_faq(of_entry, seen, 'RETURNED', words);
        perform tell_faq_writer(of_entry, seen, 'returned');
        return 'DONE';
    end if;
    select s.question_id into ground from faq_source s where s.tenant_id = acting_tenant() and s.entry_id = of_entry;
    if e.released is null and ground is not null and (not lends_to_faq(ground) or stands_on_hidden(of_entry)) then
        return 'CLOSED';
    end if;
    update faq_version set released_by = acting_person(), released_at = acting_moment()
        where tenant_id = acting_tenant() and entry_id = of_entry and number = seen;
    update faq_entry set state = 'RELEASED', released = seen, confirmed_at = acting_moment()
        where tenant_id = acting_tenant() and id = of_entry;
    perform note_on_faq(of_entry, seen, 'RELEASED', words);
    perform tell_faq_writer(of_entry, seen, 'released');
    return 'DONE';
end $$;
