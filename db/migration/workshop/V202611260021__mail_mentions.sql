-- Whom a comment calls by name, until a letter says so. Whoever comments may neither write letters nor read addresses, so
-- the tenant's clock does it a little later: to whom has not looked by then, and may still read the issue.
create table issue_mention (
    tenant_id uuid not null default acting_tenant() references tenant,
    comment_id uuid not null,
    person_id uuid not null,
    issue_id uuid not null,
    called_at timestamptz not null,
    -- When it was decided about: of several calls to one issue only the first is written of.
    decided_at timestamptz,
    primary key (tenant_id, comment_id, person_id),
    foreign key (tenant_id, comment_id) references issue_comment,
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, issue_id) references issue
);
call protect('issue_mention', 'person');
create policy directory on issue_mention to ${owner} using (true) with check (true);
drop policy adding on issue_mention;
drop policy changing on issue_mention;
drop policy removing on issue_mention;
revoke insert, update, delete on issue_mention from ${runtime};
create index issue_mention_by_issue on issue_mention (tenant_id, issue_id, person_id);
create index issue_mention_open on issue_mention (tenant_id, called_at) where decided_at is null;
-- Whether a call was seen is whether its notice was read.
create policy directory on notice to ${owner} using (true);

create function reads_issue(of_person uuid, of_issue uuid) returns boolean language sql stable as $$
    select exists (
        select from issue i
        join membership m on m.tenant_id = i.tenant_id and m.person_id = of_person and m.ended_at is null
        where i.tenant_id = (select acting_tenant()) and i.id = of_issue
          and (m.role = 'STAFF'
               or m.cohort_id = i.cohort_id
               and (i.disclosure <> 'COMPANY_ONLY' or m.company_id = i.company_id
                    or exists (select from assignment a where a.tenant_id = m.tenant_id
                               and a.membership_id = m.id and a.company_id = i.company_id))))
$$;
revoke execute on function reads_issue(uuid, uuid) from public;

-- Only the author of a comment calls, only whom the comment names, and only who reads the issue.
create function call_to_issue(of_comment uuid, people uuid[]) returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into issue_mention (comment_id, person_id, issue_id, called_at)
    select k.id, p.id, k.issue_id, acting_moment()
    from issue_comment k
    join person p on p.tenant_id = k.tenant_id and p.id = any (people) and p.id <> k.author_id
    where k.tenant_id = acting_tenant() and k.id = of_comment and k.author_id = acting_person()
      and position('@' || p.name in replace(k.body, '＠', '@')) > 0
      and reads_issue(p.id, k.issue_id)
    on conflict do nothing
$$;
revoke execute on function call_to_issue(uuid, uuid[]) from public;
grant execute on function call_to_issue(uuid, uuid[]) to ${runtime};

create function was_seen(of_mention issue_mention) returns boolean language sql stable as $$
    select not exists (
        select from notice n where n.tenant_id = of_mention.tenant_id and n.person_id = of_mention.person_id
        and n.about = of_mention.issue_id and n.message_key = 'workshop.MentionNotifications.called'
        and n.path like '%#comment-' || of_mention.comment_id and n.read_at is null)
$$;
revoke execute on function was_seen(issue_mention) from public;

-- Takes the calls up to a moment, and tells of which a letter is to be written: of none that was seen, and of none while
-- an earlier letter to the same person about the same issue waits to be followed. The title goes along only where the
-- cohort reads it: letters lie in the office's outbox.
create function take_mentions(until timestamptz) returns table (
        comment uuid, issue uuid, person uuid, name text, email text, disclosure text, session integer, title text)
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with due as (
        select m.*, m as mention from issue_mention m
        where m.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB'
          and m.decided_at is null and m.called_at <= until
        order by m.called_at limit 500 for update skip locked),
    taken as (
        update issue_mention m set decided_at = acting_moment() from due d
        where m.tenant_id = d.tenant_id and m.comment_id = d.comment_id and m.person_id = d.person_id)
    select distinct on (d.issue_id, d.person_id)
           d.comment_id, d.issue_id, d.person_id, p.name, a.email, i.disclosure, s.number,
           case when i.disclosure = 'COHORT' then i.title else '' end
    from due d
    join issue i on i.tenant_id = d.tenant_id and i.id = d.issue_id
    left join session s on s.tenant_id = i.tenant_id and s.id = i.session_id
    join person p on p.tenant_id = d.tenant_id and p.id = d.person_id
    join account a on a.tenant_id = d.tenant_id and a.person_id = d.person_id
    where not was_seen(d.mention) and reads_issue(d.person_id, d.issue_id)
      and not exists (select from issue_mention o where o.tenant_id = d.tenant_id and o.issue_id = d.issue_id
                      and o.person_id = d.person_id and o.decided_at is not null and not was_seen(o))
    order by d.issue_id, d.person_id, d.called_at
$$;
revoke execute on function take_mentions(timestamptz) from public;
grant execute on function take_mentions(timestamptz) to ${runtime};

-- Added to whatever kinds there are.
do $$ begin
    execute format('create or replace function letter_kinds() returns text[] language sql immutable parallel safe as %L',
                   format('select %L::text[]', array_append(letter_kinds(), 'workshop.mentioned')));
end $$;
