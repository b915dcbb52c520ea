-- $1: a tenant's slug; $2: how many; $3: a unit, or null. Applications over all procedures of the tenant, or of its unit, one
-- every minute until now, three of eight not finished; one person in forty is called 佐藤. The same every time.
insert into applications (tenant_id, application_id, number, draft_id, procedure_id, version, status, lock, revision,
  email, password_mac, arrived_at, moved_at, unit_id, applicant_name, applicant_kana, sought)
select t.tenant_id, gen_random_uuid(), 'x' || lpad(i::text, 11, '0'), gen_random_uuid(), p.procedure_id, p.version,
  (array['waiting', 'inReview', 'returned', 'accepted', 'rejected', 'withdrawn', 'done', 'done'])[1 + (hashint4(i * 3) & 7)],
  1, 1 + (hashint4(i * 5) & 1), mail.address, '\x00', now() - ($2::int - i) * interval '1 minute', now(),
  p.unit_id, name.said, name.kana, translate(name.said || E'\n' || name.kana, ' ', '') || E'\n' || mail.address
from tenants t
cross join generate_series(1, $2::int) as i
join (
  select p.*, v.content->>'unitId' as unit_id, row_number() over (partition by tenant_id order by p.ordinal, p.slug) - 1 as place,
    count(*) over (partition by tenant_id) as procedures
  from procedures p join procedure_versions v using (tenant_id, procedure_id, version)
  where $3::text is null or v.content->>'unitId' = $3
) as p on p.tenant_id = t.tenant_id and p.place = (hashint4(i * 7) & 65535) % p.procedures
cross join lateral (select
  (array['佐藤', '工藤', '三上', '葛西', '成田', '対馬', '一戸', '奈良岡', '小山内', '長谷川'])[1 + surname] || ' '
    || chr(20000 + (hashint4(i * 11) & 2047)) || chr(20000 + (hashint4(i * 13) & 2047)) as said,
  (array['さとう', 'くどう', 'みかみ', 'かさい', 'なりた', 'つしま', 'いちのへ', 'ならおか', 'おさない', 'はせがわ'])[1 + surname]
    || ' ' || chr(12354 + (hashint4(i * 17) & 63)) || chr(12354 + (hashint4(i * 19) & 63)) as kana
  from (select case when (hashint4(i * 23) & 1023) < 26 then 0 else 1 + (hashint4(i * 29) & 65535) % 9 end as surname) as s
) as name
cross join lateral (select 'user' || i || '@example.jp' as address) as mail
where t.slug = $1
