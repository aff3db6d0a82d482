-- Half of the seed is sealed when the lists become public, by its hash; whoever draws can only open it, and add the
-- public figure that was announced with the lists. So nobody chooses a seed for a list that is already there.
--
-- Lists that were public without a seal and not drawn yet are made public again; what was drawn stays as it was.
alter table lottery_draw no force row level security;
delete from lottery_draw where drawn_at is null;
alter table lottery_draw force row level security;
alter table lottery_draw
    add column sealed text check (length(sealed) between 16 and 100),
    add column seal_hash text check (seal_hash ~ '^[0-9a-f]{64}$'),
    add column figure_source text not null default '' check (length(figure_source) <= 200),
    add column figure text not null default '' check (length(figure) <= 100),
    drop constraint lottery_draw_seed_check,
    add check (length(seed) between 1 and 201),
    add check ((sealed is null) = (seal_hash is null)),
    add check (sealed is null or encode(sha256(convert_to(sealed, 'UTF8')), 'hex') = seal_hash),
    add check (sealed is null or seed is null
               or (seed = sealed || case when figure = '' then '' else '-' || figure end
                   and (figure = '') = (figure_source = '')));
grant update (figure) on lottery_draw to ${runtime};
drop policy reading on lottery_draw;
create policy reading on lottery_draw for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
drop policy adding on lottery_draw;
create policy adding on lottery_draw for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF'
    and sealed is not null and seed is null);

drop function published_draw(uuid);
create function published_draw(of_cohort uuid)
    returns table (quota_frame text, seats integer, numbers text[], list_hash text, published_at timestamptz, seal_hash text,
                   figure_source text, sealed text, figure text, seed text, drawn_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select d.quota_frame, d.seats, d.numbers, d.list_hash, d.published_at, d.seal_hash, d.figure_source,
           case when d.drawn_at is not null then d.sealed end, d.figure, d.seed, d.drawn_at
    from lottery_draw d
    join tenant t on t.tenant_id = d.tenant_id and t.opened
    where d.cohort_id = of_cohort order by d.quota_frame
$$;
revoke execute on function published_draw(uuid) from public;
grant execute on function published_draw(uuid) to ${runtime};
