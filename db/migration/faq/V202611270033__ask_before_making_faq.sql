-- Something asked for the experts alone becomes an entry only when its asker agrees. Once asked it is not asked again.

-- A notice is known by its path, so that of somebody unnamed is unlike any other (put_hidden_notices does the same).
create function ask_faq_consent(of_question uuid) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    q question;
begin
    if acting_role() is null or acting_role() not in ('STAFF', 'EXPERT') then raise insufficient_privilege; end if;
    select * into q from question k where k.tenant_id = acting_tenant() and k.id = of_question
        and k.disclosure = 'EXPERTS' and (acting_role() = 'STAFF' or k.cohort_id = acting_cohort());
    if q.id is null then return 'MISSING'; end if;
    insert into faq_consent (question_id, cohort_id, asked_at) values (q.id, q.cohort_id, acting_moment())
        on conflict do nothing;
    if not found then return 'TAKEN'; end if;
    insert into notice (id, person_id, message_key, args, path, about, created_at)
        select gen_random_uuid(), b.person_id, 'faq.FaqNotifications.consent',
               case when q.part is null then '{}' else array[q.part::text] end,
               'question/' || q.id || '?told=' || gen_random_uuid(), q.id, acting_moment()
        from byline b where b.tenant_id = q.tenant_id and b.post_id = q.id;
    return 'DONE';
end $$;
revoke execute on function ask_faq_consent(uuid) from public;
grant execute on function ask_faq_consent(uuid) to ${runtime};

create function answer_faq_consent(of_question uuid, agrees boolean) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update faq_consent k set agreed = agrees, answered_on = (acting_moment() at time zone 'Asia/Tokyo')::date
    from question q
    where k.tenant_id = acting_tenant() and k.question_id = of_question
      and q.tenant_id = k.tenant_id and q.id = k.question_id
      and (q.asked_by = acting_person()
           or exists (select from byline b where b.tenant_id = q.tenant_id and b.post_id = q.id
                      and b.person_id = acting_person()));
    return case when found then 'DONE' else 'MISSING' end;
end $$;
revoke execute on function answer_faq_consent(uuid, boolean) from public;
grant execute on function answer_faq_consent(uuid, boolean) to ${runtime};
