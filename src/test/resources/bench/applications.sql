-- Applications to cohort :cohort, a third of them in each frame, with the same numbers in every cohort; in state
-- ELIGIBLE all, or, of a mixed lot, every tenth not yet called and every ninth not eligible.
insert into application (tenant_id, id, cohort_id, number, corporate_number, company_name, company_kana, industry,
                         quota_frame, capital, employees, address, contact_name, contact_email, contact_phone, language,
                         state, received_at)
    select ':tenant', gen_random_uuid(), ':cohort', 'A' || lpad(n::text, 6, '0'), lpad(n::text, 13, '0'), '会社 ' || n,
           'かいしゃ' || n, 'MANUFACTURING',
           (array['RETAIL_WHOLESALE', 'CONSTRUCTION_MANUFACTURING', 'SERVICE_OTHER'])[n % 3 + 1],
           10000000, 38, '東京都', '森', 'a' || n || '@company.example', '00-0000-0000', 'ja',
           case when not :mixed then 'ELIGIBLE' when n % 10 = 0 then 'RECEIVED' when n % 9 = 0 then 'NOT_ELIGIBLE'
               else 'ELIGIBLE' end,
           timestamptz '2024-06-20 09:00+09' + n * interval '1 second'
    from generate_series(1, :number) n;
analyze application;
