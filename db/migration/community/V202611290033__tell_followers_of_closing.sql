-- Those who follow a question hear that it was closed or opened again: one that waits for an answer need not look any
-- more. Its asker hears it in their own way. The trigger tells, so that nobody can call this twice.
create function tell_followers_of_closing() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_tenant() is null then return null; end if;
    insert into notice (id, person_id, message_key, args, path, about, created_at)
        select gen_random_uuid(), f.person_id,
               'community.FollowNotifications.' || case when new.closed then 'closed' else 'reopened' end,
               case when new.part is null then '{}' else array[new.part::text] end,
               'question/' || new.id || '?told=' || gen_random_uuid(), new.id, acting_moment()
        from following f
        left join byline b on b.tenant_id = new.tenant_id and b.post_id = new.id
        where f.tenant_id = new.tenant_id and f.kind = 'QUESTION' and f.about = new.id
          and f.person_id is distinct from acting_person()
          and f.person_id is distinct from coalesce(new.asked_by, b.person_id)
          and exists (
            select from membership m where m.tenant_id = new.tenant_id and m.person_id = f.person_id and m.ended_at is null
            and (m.role = 'STAFF' or m.cohort_id = new.cohort_id and (
                new.disclosure = 'COHORT' or m.company_id = coalesce(new.company_id, b.company_id)
                or m.role = 'EXPERT' and (new.disclosure = 'EXPERTS' or exists (
                    select from assignment s where s.tenant_id = m.tenant_id and s.membership_id = m.id
                    and s.company_id = coalesce(new.company_id, b.company_id))))));
    return null;
end $$;
revoke execute on function tell_followers_of_closing() from public;
create trigger tell_followers_of_closing after update of closed on question for each row
    when (new.closed <> old.closed) execute function tell_followers_of_closing();
