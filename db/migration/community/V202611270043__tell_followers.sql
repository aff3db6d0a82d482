-- Tells those who follow what was just written, and tells the writer nobody whom: as for pseudonyms, the path of each
-- notice is unlike any other, so that nobody learns from a conflict who follows.
create function tell_followers(of_question uuid, of_answer uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with written as (
        select q.*, coalesce(q.company_id, b.company_id) as asking, of_answer as post,
               case when of_answer is null then q.asked_by else a.answered_by end as author,
               case when of_answer is null then q.role else a.role end as author_role
        from question q
        left join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id
        left join answer a on a.tenant_id = q.tenant_id and a.question_id = q.id and a.id = of_answer
        where q.tenant_id = acting_tenant() and q.id = of_question and (of_answer is null or a.id is not null)
          and (case when of_answer is null then q.asked_by else a.answered_by end = acting_person()
               or exists (select from byline w where w.tenant_id = q.tenant_id and w.person_id = acting_person()
                          and w.post_id = coalesce(of_answer, of_question)))),
    followers as (
        select distinct f.person_id from written w join following f on f.tenant_id = w.tenant_id
        where f.kind = 'PART' and w.post is null and f.part = w.part
           or f.kind = 'QUESTION' and w.post is not null and f.about = w.id
           or f.kind = 'AUTHOR' and w.author_role in ('EXPERT', 'LECTURER', 'STAFF') and f.about = w.author)
    insert into notice (id, person_id, message_key, args, path, about, created_at)
    select gen_random_uuid(), f.person_id,
           'community.FollowNotifications.' || case when w.post is null then 'asked' else 'answered' end,
           case when w.part is null then '{}' else array[w.part::text] end,
           'question/' || w.id || '?told=' || gen_random_uuid() || coalesce('#answer-' || w.post, ''),
           w.id, acting_moment()
    from followers f cross join written w
    where f.person_id is distinct from acting_person()
      and exists (
        select from membership m where m.tenant_id = w.tenant_id and m.person_id = f.person_id and m.ended_at is null
        and (m.role = 'STAFF' or m.cohort_id = w.cohort_id and (
            w.disclosure = 'COHORT' or m.company_id = w.asking
            or m.role = 'EXPERT' and (w.disclosure = 'EXPERTS' or exists (
                select from assignment s where s.tenant_id = m.tenant_id and s.membership_id = m.id
                and s.company_id = w.asking)))))
      -- Nobody is told twice of the same: neither by who calls this again, nor beside what they are told anyway.
      and not exists (
        select from notice n where n.tenant_id = w.tenant_id and n.person_id = f.person_id and n.about = w.id
        and (n.created_at >= acting_moment() and n.read_at is null
             or n.message_key like 'community.FollowNotifications.%' and (w.post is null or n.path like '%#answer-' || w.post)))
$$;
revoke execute on function tell_followers(uuid, uuid) from public;
grant execute on function tell_followers(uuid, uuid) to ${runtime};
