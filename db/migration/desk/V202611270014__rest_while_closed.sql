-- A closed question waits for nobody: its clock stops, and begins anew when it is opened again.
alter table desk_event drop constraint desk_event_kind_check;
alter table desk_event add constraint desk_event_kind_check check (kind in (
    'ROUTED', 'UNROUTED', 'CLAIMED', 'ASSIGNED', 'HANDED', 'DECLINED', 'RELEASED', 'ASKED_BACK', 'REPLIED', 'ANSWERED',
    'ACCEPTED', 'EXTENDED', 'TAKEN_OFF', 'PUT_BACK', 'CLOSED', 'REOPENED'));

create function stop_by_closing(of_question uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update desk_question d set state = 'OFF', since = desk_moment(of_question), handed_by = null
        where d.tenant_id = acting_tenant() and d.question_id = of_question and d.state in ('RUNNING', 'PAUSED')
          and exists (select from question q where q.tenant_id = d.tenant_id and q.id = d.question_id and q.closed);
    if not found then return false; end if;
    perform note_on_desk(of_question, 'CLOSED', case when acting_role() = 'STAFF' then acting_person() end);
    return true;
end $$;
revoke execute on function stop_by_closing(uuid) from public;
grant execute on function stop_by_closing(uuid) to ${runtime};

-- How many days are promised anew, to whoever has opened a question again whose clock had stopped with its closing.
create function days_after_reopening(of_question uuid) returns integer
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select d.days from desk_question d
    join question q on q.tenant_id = d.tenant_id and q.id = d.question_id and not q.closed
    join desk_event e on e.tenant_id = d.tenant_id and e.question_id = d.question_id and e.place = d.version
                     and e.kind = 'CLOSED'
    where d.tenant_id = acting_tenant() and d.question_id = of_question and d.state = 'OFF'
      and (acting_role() = 'STAFF' or is_asker(of_question)) $$;
revoke execute on function days_after_reopening(uuid) from public;
grant execute on function days_after_reopening(uuid) to ${runtime};

create function resume_by_reopening(of_question uuid, due timestamptz, seconds bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    promised integer := days_after_reopening(of_question);
begin
    if promised is null then return false; end if;
    if seconds < promised * 86400 or seconds > (promised + 1) * 86400
        or not is_plausible_due(acting_moment(), due, seconds) then
        raise exception 'The day is not the one that was promised' using errcode = 'check_violation';
    end if;
    update desk_question set state = 'RUNNING', since = desk_moment(of_question), due_at = due,
            left_seconds = case when desk_moment(of_question) <> acting_moment() then (promised + 1) * 86400
                                else seconds end
        where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'REOPENED', case when acting_role() = 'STAFF' then acting_person() end,
                         null, null, due);
    return true;
end $$;
revoke execute on function resume_by_reopening(uuid, timestamptz, bigint) from public;
grant execute on function resume_by_reopening(uuid, timestamptz, bigint) to ${runtime};
