-- 下書き, 申込 and their history.

-- What the browser of a guest may reach. The token is held by the browser; here is its hash.
create table sessions (
  tenant_id uuid not null references tenants,
  session_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (tenant_id, session_id),
  unique (tenant_id, token_hash)
);
call guard_table('sessions', 'select, insert, update, delete');

create table session_reach (
  tenant_id uuid not null,
  session_id uuid not null,
  target_id uuid not null,
  granted_at timestamptz not null,
  primary key (tenant_id, session_id, target_id),
  foreign key (tenant_id, session_id) references sessions on delete cascade
);
create index session_reach_target on session_reach (tenant_id, target_id);
call guard_table('session_reach', 'select, insert, delete');

create table drafts (
  tenant_id uuid not null references tenants,
  draft_id uuid not null,
  procedure_id uuid not null,
  version int not null,
  email text not null,
  -- set while an application is being corrected
  application_id uuid,
  entries jsonb not null default '{}',
  edits int not null default 0,
  terms_version int not null,
  agreed_at timestamptz not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  submitted_at timestamptz,
  primary key (tenant_id, draft_id),
  foreign key (tenant_id, procedure_id, version) references procedure_versions
);
create index drafts_expiry on drafts (tenant_id, expires_at) where submitted_at is null;
call guard_table('drafts', 'select, insert, update, delete');

-- A mail address being confirmed by the code or the link of one mail.
create table confirmations (
  tenant_id uuid not null,
  confirmation_id uuid not null,
  draft_id uuid not null,
  visit_hash bytea not null,
  round int not null,
  tries int not null,
  code_expires_at timestamptz not null,
  primary key (tenant_id, confirmation_id),
  foreign key (tenant_id, draft_id) references drafts on delete cascade
);
create index confirmations_draft on confirmations (tenant_id, draft_id);
call guard_table('confirmations', 'select, insert, update, delete');

-- Links in mails. The token is made from the id by a key of ours, so nothing here opens anything.
create table links (
  tenant_id uuid not null references tenants,
  link_id uuid not null,
  kind text not null check (kind in ('draft', 'application')),
  target_id uuid not null,
  expires_at timestamptz not null,
  primary key (tenant_id, link_id)
);
create index links_expiry on links (tenant_id, expires_at);
create index links_target on links (tenant_id, target_id);
call guard_table('links', 'select, insert, delete');

-- One row per counted try or mail; the bucket names what is limited, with addresses only as keyed hashes.
create table limit_events (
  tenant_id uuid not null references tenants,
  event_id uuid not null,
  bucket text not null,
  at timestamptz not null,
  primary key (tenant_id, event_id)
);
create index limit_events_bucket on limit_events (tenant_id, bucket, at);
create index limit_events_at on limit_events (tenant_id, at);
call guard_table('limit_events', 'select, insert, delete');

-- 整理番号 are made of this sequence: gaps are fine, a number never comes again.
create sequence receipt_numbers as bigint start 1;
grant usage on sequence receipt_numbers to madoguchi_app;

create table applications (
  tenant_id uuid not null references tenants,
  application_id uuid not null,
  number text not null,
  draft_id uuid not null,
  procedure_id uuid not null,
  version int not null,
  status text not null,
  -- grows with every move and revision: the optimistic lock
  lock int not null,
  revision int not null,
  email text not null,
  password_mac bytea not null,
  -- 到達日時 (L1): written by the last statement of the transaction, clock_timestamp()
  arrived_at timestamptz not null default clock_timestamp(),
  moved_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, application_id),
  unique (tenant_id, number),
  unique (tenant_id, draft_id),
  foreign key (tenant_id, procedure_id, version) references procedure_versions
);
-- 到達日時, number and what was applied for never change, not even by a mistake of ours.
call guard_table('applications', 'select, insert, update (status, lock, revision, moved_at)');

create table revisions (
  tenant_id uuid not null,
  application_id uuid not null,
  revision int not null,
  draft_id uuid not null,
  answers jsonb not null,
  made_at timestamptz not null,
  primary key (tenant_id, application_id, revision),
  unique (tenant_id, draft_id),
  foreign key (tenant_id, application_id) references applications deferrable initially deferred
);
call guard_table('revisions', 'select, insert');

create table attachments (
  tenant_id uuid not null references tenants,
  attachment_id uuid not null,
  draft_id uuid not null,
  -- set once a submission holds it: then it lives as long as the application
  application_id uuid,
  field text not null,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 bytea not null,
  storage_key text not null,
  -- null: not tried yet; '' : no picture can be made
  thumbnail_key text,
  scan text not null default 'unscanned',
  added_at timestamptz not null,
  primary key (tenant_id, attachment_id),
  foreign key (tenant_id, application_id) references applications deferrable initially deferred
);
create index attachments_draft on attachments (tenant_id, draft_id, added_at);
create index attachments_application on attachments (tenant_id, application_id);
create index attachments_storage on attachments (tenant_id, storage_key);
call guard_table('attachments', 'select, insert, update, delete');

-- 操作履歴: append-only, hash-chained per application. No right to change or delete is given to anybody here.
create table happenings (
  tenant_id uuid not null references tenants,
  application_id uuid not null,
  position int not null,
  kind text not null,
  at timestamptz not null,
  actor jsonb not null,
  detail jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (tenant_id, application_id, position),
  foreign key (tenant_id, application_id) references applications deferrable initially deferred
);
call guard_table('happenings', 'select, insert');

-- Mails and how they fared. Neither text nor links are kept.
create table messages (
  tenant_id uuid not null references tenants,
  message_id uuid not null,
  kind text not null,
  recipient text not null,
  subject text not null,
  application_id uuid,
  state text not null check (state in ('sent', 'refused', 'waiting')),
  problem text,
  tries int not null,
  at timestamptz not null,
  primary key (tenant_id, message_id)
);
create index messages_application on messages (tenant_id, application_id);
call guard_table('messages', 'select, insert, update, delete');
