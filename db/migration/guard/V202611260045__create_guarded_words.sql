-- What a company would not want to see in a post: its customers, its products, its people. Such a list is nobody else's
-- business, not the expert's and not the office's; only the company itself reads and writes it.
create table guarded_word (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    company_id uuid not null default acting_company(),
    kind text not null check (kind in ('CUSTOMER', 'PERSON', 'PRODUCT', 'LISTED')),
    word text not null check (length(word) between 2 and 80),
    -- As it is looked for: without width, case, kana and legal form. The same word stands there once.
    folded text not null check (length(folded) between 2 and 160),
    primary key (tenant_id, id),
    foreign key (tenant_id, company_id) references company,
    unique (tenant_id, company_id, folded)
);
call protect('guarded_word', 'company');
drop policy reading on guarded_word;
drop policy changing on guarded_word;
create policy reading on guarded_word for select
    using (tenant_id = (select acting_tenant()) and company_id = (select acting_company()));
revoke update on guarded_word from ${runtime};
create index on guarded_word (tenant_id, company_id, folded, id);

-- Every text is compared with the whole list, so it has an end. Two who add at once wait for each other.
create function keep_words_countable() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('guarded_word' || new.company_id::text, 0));
    if (select count(*) from guarded_word w
        where w.tenant_id = new.tenant_id and w.company_id = new.company_id) >= 500 then
        raise exception 'A company watches for 500 words at most' using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function keep_words_countable() from public;
create trigger countable before insert on guarded_word for each row execute function keep_words_countable();
