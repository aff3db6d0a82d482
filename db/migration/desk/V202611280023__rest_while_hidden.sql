-- A question whose words are hidden waits for nobody: it leaves the queue, and its clock rests with the time that was left.
-- Shown again it goes on where it stood. Where its own company hid it, what was left when the clock last began is left: it
-- may not read the clock, and its moment would tell whose a question without a name is.
alter table desk_event drop constraint desk_event_kind_check;
alter table desk_event add constraint desk_event_kind_check check (kind in (
    'ROUTED', 'UNROUTED', 'CLAIMED', 'ASSIGNED', 'HANDED', 'DECLINED', 'RELEASED', 'ASKED_BACK', 'REPLIED', 'ANSWERED',
    'ACCEPTED', 'EXTENDED', 'TAKEN_OFF', 'PUT_BACK', 'CLOSED', 'REOPENED', 'UNANSWERED', 'UNACCEPTED', 'HIDDEN', 'SHOWN'));

create function rest_while_hidden(of_question uuid, seconds bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question;
    asked question;
    office constant boolean := acting_role() is not distinct from 'STAFF';
begin
    select q.* into asked from question q
        where q.tenant_id = acting_tenant() and q.id = of_question and q.hidden is not null;
    if asked.id is null or not coalesce(
            office or writing_company(of_question) = acting_company() or acting_person() = any (writers_of(of_question)),
            false) then
        return false;
    end if;
    select x.* into d from desk_question x
        where x.tenant_id = acting_tenant() and x.question_id = of_question and x.state in ('RUNNING', 'PAUSED') for update;
    if d.question_id is null then return false; end if;
    if office and d.state = 'RUNNING'
        and (seconds is null or seconds < 0
             or seconds > greatest(0, extract(epoch from d.due_at - acting_moment()) + 1)) then
        raise exception 'No time is won by resting' using errcode = 'check_violation';
    end if;
    update desk_question set state = 'OFF',
            since = case when asked.pseudonymous and not office then shown_day(acting_moment()) else acting_moment() end,
            left_seconds = case when office and d.state = 'RUNNING' then seconds else d.left_seconds end
        where tenant_id = acting_tenant() and question_id = of_question;
    insert into desk_event (tenant_id, question_id, place, cohort_id, kind, at, done_by)
        select x.tenant_id, x.question_id, x.version + 1, x.cohort_id, 'HIDDEN', x.since,
               case when office then acting_person() end
        from desk_question x where x.tenant_id = acting_tenant() and x.question_id = of_question;
    update desk_question set version = version + 1 where tenant_id = acting_tenant() and question_id = of_question;
    return true;
end $$;
revoke execute on function rest_while_hidden(uuid, bigint) from public;
grant execute on function rest_while_hidden(uuid, bigint) to ${runtime};

-- What rested with an asker who was asked back has no day, and goes on resting.
create function resume_when_shown(of_question uuid, due timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question;
begin
    if acting_role() is distinct from 'STAFF' then return false; end if;
    select x.* into d from desk_question x
        join question q on q.tenant_id = x.tenant_id and q.id = x.question_id and q.hidden is null
        join desk_event e on e.tenant_id = x.tenant_id and e.question_id = x.question_id and e.place = x.version
                         and e.kind = 'HIDDEN'
        where x.tenant_id = acting_tenant() and x.question_id = of_question and x.state = 'OFF' for update of x;
    if d.question_id is null then return false; end if;
    if d.due_at is not null and not is_plausible_due(acting_moment(), due, d.left_seconds) then
        raise exception 'The day does not follow from the time that is left' using errcode = 'check_violation';
    end if;
    update desk_question set state = case when d.due_at is null then 'PAUSED' else 'RUNNING' end, since = acting_moment(),
            due_at = case when d.due_at is not null then due end
        where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'SHOWN', acting_person(), null, null, case when d.due_at is not null then due end);
    if exists (select from question q where q.tenant_id = acting_tenant() and q.id = of_question and q.closed) then
        perform stop_by_closing(of_question);
    end if;
    perform stop_by_acceptance(of_question);
    return true;
end $$;
revoke execute on function resume_when_shown(uuid, timestamptz) from public;
grant execute on function resume_when_shown(uuid, timestamptz) to ${runtime};

-- The office does not put back what nobody can read.
create function refuse_hidden_on_desk() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_tenant() is not null and exists (
            select from question q where q.tenant_id = new.tenant_id and q.id = new.question_id and q.hidden is not null) then
        raise exception 'a hidden question waits for nobody' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger refuse_hidden before update of state on desk_question for each row
    when (new.state in ('RUNNING', 'PAUSED') and old.state not in ('RUNNING', 'PAUSED')) execute function refuse_hidden_on_desk();
