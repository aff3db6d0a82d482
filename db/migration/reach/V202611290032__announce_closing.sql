-- The office's own programs are told as well when a question is closed and opened again.
alter table webhook drop constraint webhook_events_check;
alter table webhook add constraint webhook_events_check check (
    cardinality(events) > 0
    and events <@ array['question.asked', 'question.answered', 'question.solved', 'question.closed', 'question.reopened']);
alter table webhook_delivery drop constraint webhook_delivery_event_check;
alter table webhook_delivery add constraint webhook_delivery_event_check check (
    event in ('question.asked', 'question.answered', 'question.solved', 'question.closed', 'question.reopened', 'test'));

create function announce_closing() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform announce(new.tenant_id, case when new.closed then 'question.closed' else 'question.reopened' end,
                     new.id, null, new.pseudonymous);
    return null;
end $$;
revoke execute on function announce_closing() from public;
create trigger announce_closing after update of closed on question for each row
    when (new.closed <> old.closed) execute function announce_closing();
