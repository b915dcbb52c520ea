-- パスキー: what adding and removing them needs to know besides the table of 0005.

-- When a member of staff last showed again who they are in this session (S11); null: at its beginning.
alter table staff_sessions add column proved_at timestamptz;

-- When an account was offered a passkey after a login. It is offered once.
alter table accounts add column passkey_offered_at timestamptz;
