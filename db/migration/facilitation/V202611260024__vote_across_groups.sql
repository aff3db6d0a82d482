-- After the groups have presented, whoever leads may open a step in which everybody who sits in a group sees and votes for
-- the ideas of all groups. It is opened by going to that step, and what was shown stays shown.
alter table live_workshop add column ideas_shown_at timestamptz;
grant update (ideas_shown_at) on live_workshop to ${runtime};
alter table live_step
    drop constraint live_step_kind_check,
    add constraint live_step_kind_check check (kind in
        ('WELCOME', 'THINK', 'SHARE', 'IDEAS', 'VOTE', 'OUTPUT', 'PRESENT', 'VOTE_ALL', 'COMMENT', 'ACTION'));

create function keep_ideas_shown() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if tg_op = 'UPDATE' and old.ideas_shown_at is not null then
        if new.ideas_shown_at is distinct from old.ideas_shown_at then
            raise exception 'The ideas of session % are shown', old.session_id using errcode = 'restrict_violation';
        end if;
    elsif new.ideas_shown_at is not null and (new.state <> 'RUNNING' or not exists (
            select from live_step s where s.tenant_id = new.tenant_id and s.session_id = new.session_id
            and s.number = new.step and s.kind = 'VOTE_ALL')) then
        raise exception 'Ideas are shown to all in the step for it' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
revoke execute on function keep_ideas_shown() from public;
create trigger keeps_ideas_shown before insert or update on live_workshop
    for each row execute function keep_ideas_shown();

-- Whether the acting person, who sits in some group, sees the ideas of this one and votes for them.
create function sees_ideas(of_session uuid, of_group integer) returns boolean language sql stable as $$
    select own = of_group or exists (select from live_workshop w where w.tenant_id = acting_tenant()
                                     and w.session_id = of_session and w.ideas_shown_at is not null)
    from own_group(of_session) own where own is not null $$;

drop policy reading on idea;
create policy reading on idea for select using (
    tenant_id = (select acting_tenant())
    and (prepares_session(session_id)
         or cohort_id = (select acting_cohort()) and sees_ideas(session_id, group_number)));
drop policy adding on idea_vote;
create policy adding on idea_vote for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and cohort_id = (select acting_cohort()) and votes_are_taken(session_id) and sees_ideas(session_id, group_number)
    and exists (select from idea i where i.tenant_id = idea_vote.tenant_id and i.id = idea_vote.idea_id
                and i.person_id <> (select acting_person())));
create or replace function idea_votes(of_session uuid) returns table (idea_id uuid, votes bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select v.idea_id, count(*) from idea_vote v
    join live_workshop w on w.tenant_id = v.tenant_id and w.session_id = v.session_id
    where v.tenant_id = (select acting_tenant()) and v.session_id = of_session and (w.open_counts or w.voting_ended)
      and ((select prepares_session(of_session))
           or v.cohort_id = (select acting_cohort()) and sees_ideas(of_session, v.group_number))
    group by v.idea_id $$;
