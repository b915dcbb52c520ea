-- 利用者: accounts of applicants, how they log in, what belongs to them.

-- 利用者: 個人, 法人 or 代理人. Either with a login (a mail address, or an ID that a department issued) or let in by a
-- provider of identities alone, or both.
create table accounts (
  tenant_id uuid not null references tenants,
  account_id uuid not null,
  kind text not null check (kind in ('individual', 'corporate', 'agent')),
  -- 利用者ID as it is shown, and folded as it is compared; null where only a provider lets in
  login text,
  login_key text,
  -- 特定利用者ID: the unit that issued it
  issued_by_unit text,
  -- where mails go, and as it is compared; several issued IDs may share one
  email text not null,
  email_key text not null,
  password_hash text,
  password_made_at timestamptz,
  -- somebody else knows this password: it opens the choice of another, and nothing else
  must_change_password boolean not null default false,
  profile jsonb not null default '{}',
  -- 利用規約 last agreed to; 0: none yet
  terms_version int not null default 0,
  language text not null default 'ja',
  created_at timestamptz not null,
  last_login_at timestamptz,
  previous_login_at timestamptz,
  -- when it was said that the account will be deleted (30 and 7 days before); a login takes it back
  warned_days int,
  disabled_at timestamptz,
  primary key (tenant_id, account_id),
  unique (tenant_id, login_key)
);
create index accounts_email on accounts (tenant_id, email_key);
create index accounts_idle on accounts (tenant_id, last_login_at);
create index accounts_issued on accounts (tenant_id, issued_by_unit, created_at) where issued_by_unit is not null;
call guard_table('accounts', 'select, insert, update, delete');

-- Each consent as it was given; the words are in terms.
create table consents (
  tenant_id uuid not null,
  account_id uuid not null,
  version int not null,
  agreed_at timestamptz not null,
  primary key (tenant_id, account_id, version),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call guard_table('consents', 'select, insert, delete');

-- A session is a guest's, or from a login on an account's.
alter table sessions
  add column account_id uuid,
  -- null until everything that the account has to do first is done: another password, new terms. Opens nothing till then
  add column complete_at timestamptz,
  -- how somebody came in: password, passkey, gbizid, digital-auth; null for a guest
  add column way text,
  -- when they last proved who they are (S11)
  add column proved_at timestamptz,
  -- what they recognise it by: the browser's name and system, never an address
  add column device text not null default '',
  -- what a provider said at this login, e.g. the kind of GビズID account; procedures may ask for it
  add column said jsonb,
  add foreign key (tenant_id, account_id) references accounts on delete cascade;
create index sessions_account on sessions (tenant_id, account_id) where account_id is not null;

-- What belongs to an account: drafts and applications. An application outlives its account.
create table account_reach (
  tenant_id uuid not null,
  account_id uuid not null,
  target_id uuid not null,
  granted_at timestamptz not null,
  primary key (tenant_id, account_id, target_id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
create index account_reach_target on account_reach (tenant_id, target_id);
call guard_table('account_reach', 'select, insert, delete');

-- Who a provider of identities knows somebody as (O4): issuer and subject, never a mail address.
create table identities (
  tenant_id uuid not null,
  identity_id uuid not null,
  account_id uuid not null,
  provider text not null check (provider in ('gbizid', 'digital-auth')),
  issuer text not null,
  subject text not null,
  -- what the provider said last: kind of account, role, data of a corporation
  claims jsonb not null,
  linked_at timestamptz not null,
  used_at timestamptz not null,
  primary key (tenant_id, identity_id),
  unique (tenant_id, issuer, subject),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
create index identities_account on identities (tenant_id, account_id);
call guard_table('identities', 'select, insert, update, delete');

-- How a tenant reaches a provider; whether it is offered is in the tenant's features. Secret and key are wrapped by the
-- operator's MASTER_KEY; no page shows them again (T10).
create table identity_providers (
  tenant_id uuid not null references tenants,
  provider text not null check (provider in ('gbizid', 'digital-auth', 'staff')),
  issuer text not null,
  client_id text not null,
  wrapped_secret bytea,
  -- PKCS #8, for a provider that wants a signed assertion instead of the secret
  wrapped_key bytea,
  -- 職員: whether a login there counts as password and second factor together
  both_factors boolean not null default true,
  primary key (tenant_id, provider)
);
call guard_table('identity_providers', 'select, insert, update, delete');

-- 旅立ち to a provider from which somebody came back: each state is good once (O2). All else that belongs to it is sealed
-- in a cookie of the browser that left.
create table departures (
  tenant_id uuid not null references tenants,
  state_hash bytea not null,
  expires_at timestamptz not null,
  primary key (tenant_id, state_hash)
);
create index departures_expiry on departures (tenant_id, expires_at);
call guard_table('departures', 'select, insert, delete');

-- パスキー of an applicant or of a member of staff.
create table passkeys (
  tenant_id uuid not null references tenants,
  passkey_id uuid not null,
  account_id uuid,
  staff_id uuid,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports jsonb not null default '[]',
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, passkey_id),
  unique (tenant_id, credential_id),
  check ((account_id is null) <> (staff_id is null)),
  foreign key (tenant_id, account_id) references accounts on delete cascade,
  foreign key (tenant_id, staff_id) references staff
);
create index passkeys_account on passkeys (tenant_id, account_id) where account_id is not null;
create index passkeys_staff on passkeys (tenant_id, staff_id) where staff_id is not null;
call guard_table('passkeys', 'select, insert, update, delete');

-- Browsers from which an account logged in before, by a keyed hash: a login from another one is told by mail (S5).
create table account_devices (
  tenant_id uuid not null,
  account_id uuid not null,
  device_hash bytea not null,
  seen_at timestamptz not null,
  primary key (tenant_id, account_id, device_hash),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call guard_table('account_devices', 'select, insert, update, delete');

-- A mail address being proven, by the link or the code of one mail: to register, to choose a new password, to change
-- the address of an account, to give it its first one.
create table address_checks (
  tenant_id uuid not null references tenants,
  check_id uuid not null,
  purpose text not null check (purpose in ('registration', 'password-reset', 'email-change', 'first-email')),
  email text not null,
  -- whose; of a password-reset null where nobody has the address, which no page tells (E1)
  account_id uuid,
  -- 利用者区分 of a registration
  kind text,
  terms_version int,
  -- which browser may go on: the one that asked and knew the code, or the one that opened the link
  visit_hash bytea not null,
  round int not null,
  tries int not null,
  code_expires_at timestamptz not null,
  expires_at timestamptz not null,
  -- when code or link were shown
  proven_at timestamptz,
  -- when it did what it was for: it does it once
  used_at timestamptz,
  -- what was typed so far of a registration, and the hash of the password
  entries jsonb not null default '{}',
  password_hash text,
  -- a path of the tenant that was wanted before
  next text,
  language text not null default 'ja',
  created_at timestamptz not null,
  primary key (tenant_id, check_id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
create index address_checks_expiry on address_checks (tenant_id, expires_at);
create index address_checks_email on address_checks (tenant_id, purpose, email);
call guard_table('address_checks', 'select, insert, update, delete');

alter table links drop constraint links_kind_check;
alter table links add constraint links_kind_check
  check (kind in ('draft', 'application', 'registration', 'password-reset', 'email-change', 'first-email'));

-- お気に入り
create table favourites (
  tenant_id uuid not null,
  account_id uuid not null,
  procedure_id uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, account_id, procedure_id),
  foreign key (tenant_id, account_id) references accounts on delete cascade,
  foreign key (tenant_id, procedure_id) references procedures
);
call guard_table('favourites', 'select, insert, delete');

-- 委任状: who may apply for whom, for one procedure or all of a category. It is offered to a mail address, so that no page
-- tells whether somebody is registered with it; the agent who takes it up is bound to it from then on.
create table mandates (
  tenant_id uuid not null,
  mandate_id uuid not null,
  principal_id uuid not null,
  -- the agent's 利用者ID, as it was typed and as it is compared
  agent_login text not null,
  agent_key text not null,
  agent_id uuid,
  procedure_id uuid,
  category_id text,
  granted_at timestamptz not null,
  accepted_at timestamptz,
  -- the last day on which it holds, in Japan; null: until revoked
  ends_on date,
  revoked_at timestamptz,
  revoked_by text check (revoked_by in ('principal', 'agent')),
  -- where the tenant wants staff to decide: pending, approved, refused
  approval text not null check (approval in ('not-needed', 'pending', 'approved', 'refused')),
  decided_at timestamptz,
  decided_by text,
  decision_reason text,
  primary key (tenant_id, mandate_id),
  check ((procedure_id is null) <> (category_id is null)),
  foreign key (tenant_id, principal_id) references accounts on delete cascade,
  foreign key (tenant_id, agent_id) references accounts on delete cascade,
  foreign key (tenant_id, procedure_id) references procedures,
  foreign key (tenant_id, category_id) references categories
);
create index mandates_principal on mandates (tenant_id, principal_id);
create index mandates_agent on mandates (tenant_id, agent_key);
create index mandates_agent_account on mandates (tenant_id, agent_id);
create index mandates_pending on mandates (tenant_id, granted_at) where approval = 'pending';
call guard_table('mandates', 'select, insert, update');

alter table drafts
  -- for whom an agent fills it in: a principal's account, or a name where there is none
  add column principal_id uuid,
  add column principal_name text not null default '',
  add column mandate_id uuid,
  -- fields filled from the profile and not touched since: shown so
  add column prefilled jsonb not null default '[]';

alter table applications
  -- as whom somebody applied: kind of account, way of logging in, what a provider said, for whom. Never changed.
  add column applied_as jsonb not null default '{"kind": "guest"}';

-- Staff may come by the tenant's own provider.
alter table staff add column oidc_issuer text, add column oidc_subject text;
create unique index staff_oidc on staff (tenant_id, oidc_issuer, oidc_subject) where oidc_subject is not null;

-- The sweep over idle accounts is the tenant's own; what is left of a deleted account is one line without a name.
create table closed_accounts (
  tenant_id uuid not null references tenants,
  account_id uuid not null,
  kind text not null,
  -- by themselves, or because nobody logged in for 730 days
  reason text not null check (reason in ('asked', 'idle')),
  created_at timestamptz not null,
  last_login_at timestamptz,
  closed_at timestamptz not null,
  primary key (tenant_id, account_id)
);
call guard_table('closed_accounts', 'select, insert');
