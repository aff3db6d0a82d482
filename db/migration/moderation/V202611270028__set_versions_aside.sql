-- Where posts keep their versions, these hold the words of a hidden post as well: they go with it and come back with it.
create function take_versions_aside() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    new.versions := coalesce((
        select jsonb_agg(jsonb_build_object('number', v.number, 'title', v.title, 'body', v.body) order by v.number)
        from post_version v where v.tenant_id = new.tenant_id and v.post_id = new.post_id), '[]');
    update post_version v set title = case when v.title is not null then '〔非表示〕' end, body = '〔非表示〕'
        where v.tenant_id = new.tenant_id and v.post_id = new.post_id;
    return new;
end $$;
revoke execute on function take_versions_aside() from public;
create trigger take_versions before insert on words_aside for each row execute function take_versions_aside();

create function put_versions_back() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update post_version v set title = x.title, body = x.body
        from jsonb_to_recordset(old.versions) x (number integer, title text, body text)
        where v.tenant_id = old.tenant_id and v.post_id = old.post_id and v.number = x.number;
    return old;
end $$;
revoke execute on function put_versions_back() from public;
create trigger put_versions after delete on words_aside for each row execute function put_versions_back();
