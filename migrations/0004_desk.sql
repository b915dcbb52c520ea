-- 職員の窓口: how staff log in, what the desk lists, notes, who looked at what, mails in a tenant's own words.

alter table staff
  -- disabled: no login, and no session of theirs counts any more
  add column disabled_at timestamptz,
  add column password_made_at timestamptz,
  -- the secret of the second factor, encrypted by a key of ours; null until it is set up
  add column totp_secret bytea,
  -- the last time step that was used: a code is good once (P9)
  add column totp_step bigint,
  -- hashes of the recovery codes that are left
  add column recovery_codes jsonb not null default '[]',
  add column last_login_at timestamptz;

create table staff_sessions (
  tenant_id uuid not null,
  session_id uuid not null,
  staff_id uuid not null,
  token_hash bytea not null,
  -- null until the second factor was shown, where one is needed: such a session opens nothing
  complete_at timestamptz,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  -- what the person recognises it by: the browser's name and system, never an address
  device text not null,
  primary key (tenant_id, session_id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, staff_id) references staff
);
create index staff_sessions_staff on staff_sessions (tenant_id, staff_id);
call guard_table('staff_sessions', 'select, insert, update, delete');

-- What the inbox lists and finds by. Derived from the newest revision, so that a page of it reads one table.
alter table applications
  add column unit_id text not null default '',
  add column applicant_name text not null default '',
  add column applicant_kana text not null default '',
  -- name, kana and mail address, folded, a line each: what a search compares (searched-text.ts)
  add column sought text not null default '',
  -- 返信の期限 of the last 返却: the day on which it ends, in Japan
  add column reply_by date,
  -- when a member of staff first opened it; null is shown bold
  add column opened_at timestamptz;
grant update (unit_id, applicant_name, applicant_kana, sought, reply_by, opened_at) on applications to madoguchi_app;

-- What arrived before this: its unit is its procedure's, its names stand in answers that only the application can read.
update applications a set unit_id = v.content->>'unitId', sought = lower(a.email)
  from procedure_versions v
  where (v.tenant_id, v.procedure_id, v.version) = (a.tenant_id, a.procedure_id, a.version);

-- The inbox reads statuses, units × statuses or procedures × units × statuses, each in order, and merges them: a page
-- costs what it shows, whatever there is.
create index applications_status on applications (tenant_id, status, arrived_at, application_id);
create index applications_unit on applications (tenant_id, unit_id, status, arrived_at, application_id);
create index applications_procedure
  on applications (tenant_id, procedure_id, unit_id, status, arrived_at, application_id);

-- One- and two-letter pieces of a folded text: names are short, and words of three letters would find too few. Each begins
-- with letters of the tenant's id, as a GIN index has no column for it: one tenant's search does not read the lists of
-- another. The last letters, not the first: those are a clock. Two tenants with the same eight cost time, nothing else.
create function pieces_of(tenant uuid, folded text) returns text[]
  language sql immutable parallel safe
  set search_path = pg_catalog
  as $$
    select coalesce(array_agg(distinct right(tenant::text, 8) || piece), '{}')
    from generate_series(1, length(folded)) as place, generate_series(1, 2) as letters,
      substr(folded, place, letters) as piece
    where length(piece) = letters and strpos(piece, E'\n') = 0
  $$;
create index applications_pieces on applications using gin (pieces_of(tenant_id, sought));

-- Under row-level security no index serves @> (it is not leakproof). This function names the tenant itself and gives
-- ids only; it belongs to a role whose policy lets it see what it searches. Pieces alone decide what is read (the plan
-- may choose nothing else); the text itself decides what is found.
create policy searcher_reads on applications for select to madoguchi_searcher using (true);
grant select (tenant_id, application_id, procedure_id, unit_id, status, arrived_at, sought)
  on applications to madoguchi_searcher;

create function find_applications(
    needle text, units text[], statuses text[], procedures uuid[], newest boolean,
    beyond timestamptz, beyond_id uuid, most int)
  returns table (application_id uuid, arrived_at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog, public
  as $$
    with hits as materialized (
      select a.tenant_id, a.application_id, a.procedure_id, a.unit_id, a.status, a.arrived_at, a.sought
      from public.applications a
      where public.pieces_of(a.tenant_id, a.sought) @> public.pieces_of(public.current_tenant(), needle)
    ), found as (
      select h.application_id, h.arrived_at from hits h
      where h.tenant_id = public.current_tenant() and needle <> '' and strpos(h.sought, needle) > 0
        and h.status = any (statuses)
        and (units is null or h.unit_id = any (units))
        and (procedures is null or h.procedure_id = any (procedures))
        and (beyond is null
          or case when newest then (h.arrived_at, h.application_id) < (beyond, beyond_id)
             else (h.arrived_at, h.application_id) > (beyond, beyond_id) end)
    )
    (select * from found where newest order by arrived_at desc, application_id desc limit most)
    union all
    (select * from found where not newest order by arrived_at, application_id limit most)
  $$;
alter function find_applications(text, text[], text[], uuid[], boolean, timestamptz, uuid, int)
  owner to madoguchi_searcher;
revoke all on function find_applications(text, text[], text[], uuid[], boolean, timestamptz, uuid, int) from public;
grant execute on function find_applications(text, text[], text[], uuid[], boolean, timestamptz, uuid, int)
  to madoguchi_app;

-- 内部メモ: what staff tell each other about an application. Never changed, never shown to the applicant.
create table notes (
  tenant_id uuid not null,
  note_id uuid not null,
  application_id uuid not null,
  staff_id uuid not null,
  author text not null,
  body text not null,
  written_at timestamptz not null,
  primary key (tenant_id, note_id),
  foreign key (tenant_id, application_id) references applications,
  foreign key (tenant_id, staff_id) references staff
);
create index notes_application on notes (tenant_id, application_id, written_at);
call guard_table('notes', 'select, insert');

-- 閲覧記録: who looked at, saved or tried what. Entries are chained in batches: each batch holds the SHA-256 of the
-- one before it and of its entries, so that one taken out or changed is noticed.
create table access_batches (
  tenant_id uuid not null references tenants,
  batch int not null,
  entries int not null,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, batch)
);
call guard_table('access_batches', 'select, insert');

create table access_entries (
  tenant_id uuid not null references tenants,
  entry_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  kind text not null,
  -- null where nobody was known, e.g. a login that was refused
  staff_id uuid,
  staff_name text not null,
  -- 所属 and role at that time, as shown
  post text not null,
  application_id uuid,
  -- what of it: an attachment's id; never an answer
  object text,
  batch int,
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, batch) references access_batches
);
create index access_entries_unsealed on access_entries (tenant_id, entry_id) where batch is null;
create index access_entries_batch on access_entries (tenant_id, batch);
create index access_entries_application on access_entries (tenant_id, application_id, at);
create index access_entries_staff on access_entries (tenant_id, staff_id, at);
call guard_table('access_entries', 'select, insert, update (batch)');

-- 文面: a tenant's own words for a mail; without a row the default stands. A procedure's own are in its version.
create table mail_templates (
  tenant_id uuid not null references tenants,
  kind text not null,
  subject text not null,
  body text not null,
  primary key (tenant_id, kind)
);
call guard_table('mail_templates', 'select, insert, update, delete');

-- 検査: what the scanner said of a file, and when.
alter table attachments
  add column scanned_at timestamptz,
  -- the scanner's name for what it found; shown to staff only
  add column finding text;
create index attachments_waiting on attachments (tenant_id, added_at) where scan in ('waiting', 'unscanned');

-- 修正 and 再申込: what an unfinished draft began from, so that it is continued and not begun twice.
alter table drafts
  -- of a correction: the revision whose answers it began with
  add column based_on int,
  -- of a 再申込: the application whose answers it began with
  add column again_of uuid;
create index drafts_corrections on drafts (tenant_id, application_id) where application_id is not null;
create index drafts_again on drafts (tenant_id, again_of) where again_of is not null;
