-- A feed lets a calendar program read sessions by a secret address. Only the hash of the secret is kept, so whoever
-- reads the table opens no feed. A feed belongs to a person's membership and ends with it.
create table calendar_feed (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    person_id uuid not null default acting_person(),
    membership_id uuid not null,
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    -- null: the sessions that are the member's own
    of_cohort uuid,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, token_hash),
    unique nulls not distinct (tenant_id, membership_id, of_cohort),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, membership_id) references membership,
    foreign key (tenant_id, of_cohort) references cohort
);
call protect('calendar_feed', 'person');
drop policy adding on calendar_feed;
-- For one's own membership, and for a cohort that one sees.
create policy adding on calendar_feed for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and membership_id in (select m.id from membership m where m.person_id = (select acting_person()))
    and (of_cohort is null or of_cohort in (select c.id from cohort c)));
drop policy changing on calendar_feed;
revoke update on calendar_feed from ${runtime};
create index calendar_feed_by_token on calendar_feed (token_hash);
create policy directory on calendar_feed to ${owner} using (true);

-- Who reads by a secret address: the one membership it was made for, while that lasts.
create function calendar_feed_of(hash text) returns table (membership_id uuid, of_cohort uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $$ select f.membership_id, f.of_cohort from public.calendar_feed f
          join public.membership m on m.tenant_id = f.tenant_id and m.id = f.membership_id and m.ended_at is null
          where f.token_hash = hash $$;
revoke execute on function calendar_feed_of(text) from public;
grant execute on function calendar_feed_of(text) to ${runtime};
