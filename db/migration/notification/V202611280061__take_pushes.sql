-- Takes browsers that something waits for, each by one node: what waits for it is told as one. Whose reader is left in
-- peace now waits on, but for a test. What was read meanwhile, is older than a week or is not wanted is let go of. To
-- which topic a key belongs is said by the application, the longest beginning of it first.
create function take_pushes(at time, day_off boolean, now timestamptz, until timestamptz, dead timestamptz, most integer,
                            keys text[], topics text[], usuals boolean[], mutable boolean[]) returns table (
        browser uuid, endpoint text, p256dh text, auth text, language text, test boolean, number integer, notice uuid,
        message_key text, args text[], attempts integer)
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with known as materialized (
        select * from unnest(keys, topics, usuals, mutable) k (key, topic, usual, mutable)),
    awake as materialized (
        select b.tenant_id, b.id, b.person_id from push_browser b
        left join hearing h on h.tenant_id = b.tenant_id and h.person_id = b.person_id
        where b.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB'
          and coalesce(b.due_at <= now, true) and coalesce(b.taken_at < dead, true)
          and not is_quiet(h.quiet_from, h.quiet_to, h.quiet_days_off, at, day_off)),
    waiting as materialized (
        select w.tenant_id, w.browser_id, w.notice_id, n.message_key, n.args,
               n.read_at is null and n.created_at > now - interval '7 days' and coalesce(c.wanted, k.usual)
               and not (k.mutable and exists (
                   select from following f where f.tenant_id = n.tenant_id and f.person_id = n.person_id
                   and f.kind = 'MUTED' and f.about = n.about)) as live
        from awake a
        join push_waiting w on w.tenant_id = a.tenant_id and w.browser_id = a.id
        join notice n on n.tenant_id = w.tenant_id and n.id = w.notice_id
        cross join lateral (
            select * from known where starts_with(n.message_key, known.key) order by length(known.key) desc limit 1) k
        left join push_topic c on c.tenant_id = w.tenant_id and c.person_id = w.person_id and c.topic = k.topic
        where n.created_at <= until),
    let_go as (
        delete from push_waiting w using waiting x
        where not x.live and w.tenant_id = x.tenant_id and w.browser_id = x.browser_id and w.notice_id = x.notice_id),
    due as materialized (
        select b.tenant_id, b.id from push_browser b
        where b.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB'
          and coalesce(b.due_at <= now, true) and coalesce(b.taken_at < dead, true)
          and (b.test or exists (select from waiting x where x.browser_id = b.id and x.live))
          and exists (select from membership m where m.tenant_id = b.tenant_id and m.person_id = b.person_id
                      and m.ended_at is null)
        order by b.id limit most for update of b skip locked),
    taken as (
        update push_browser b set taken_at = now, attempts = b.attempts + 1 from due d
        where b.tenant_id = d.tenant_id and b.id = d.id returning b.*),
    sent as (
        update push_waiting w set taken_at = now from due d, waiting x
        where x.live and x.browser_id = d.id and w.tenant_id = d.tenant_id and w.browser_id = d.id
          and w.notice_id = x.notice_id
        returning x.*),
    summed as (
        select s.browser_id, count(*)::integer as number, (array_agg(s.notice_id))[1] as notice,
               min(s.message_key) as message_key
        from sent s group by s.browser_id)
    select t.id, t.endpoint, t.p256dh, t.auth, coalesce(h.language, 'ja'), t.test, coalesce(s.number, 0), s.notice,
           s.message_key, coalesce(n.args, '{}'), t.attempts
    from taken t
    left join summed s on s.browser_id = t.id
    left join notice n on n.tenant_id = t.tenant_id and n.id = s.notice
    left join hearing h on h.tenant_id = t.tenant_id and h.person_id = t.person_id
$$;
revoke execute on function take_pushes(time, boolean, timestamptz, timestamptz, timestamptz, integer, text[], text[],
                                       boolean[], boolean[]) from public;
grant execute on function take_pushes(time, boolean, timestamptz, timestamptz, timestamptz, integer, text[], text[],
                                      boolean[], boolean[]) to ${runtime};

-- What became of an attempt; one that was taken for dead meanwhile comes to nothing.
create function end_push(of_browser uuid, since timestamptz, outcome text, now timestamptz, due timestamptz) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    own constant uuid := acting_tenant();
begin
    perform from push_browser b where b.tenant_id = own and acting_role() = 'JOB' and b.id = of_browser
        and b.taken_at = since for update;
    if not found then return; end if;
    case outcome
        when 'GONE' then
            delete from push_browser b where b.tenant_id = own and b.id = of_browser;
        when 'LATER' then
            update push_browser b set taken_at = null, due_at = due where b.tenant_id = own and b.id = of_browser;
        when 'ARRIVED', 'GIVEN_UP' then
            update push_browser b set taken_at = null, attempts = 0, due_at = null, test = false,
                used_at = case outcome when 'ARRIVED' then now else b.used_at end
                where b.tenant_id = own and b.id = of_browser;
            delete from push_waiting w
                where w.tenant_id = own and w.browser_id = of_browser and w.taken_at = since;
    end case;
end $$;
revoke execute on function end_push(uuid, timestamptz, text, timestamptz, timestamptz) from public;
grant execute on function end_push(uuid, timestamptz, text, timestamptz, timestamptz) to ${runtime};
