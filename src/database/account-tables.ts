import type { ColumnType, Generated } from 'kysely'
import type { Instant, Json } from './tables'

/** The tables of migrations/0005_accounts.sql: accounts of applicants and what belongs to them. */
export type AccountTables = {
  accounts: {
    tenant_id: string
    account_id: string
    kind: 'individual' | 'corporate' | 'agent'
    login: string | null
    login_key: string | null
    issued_by_unit: string | null
    email: string
    email_key: string
    password_hash: string | null
    password_made_at: Instant | null
    must_change_password: boolean
    profile: Json
    terms_version: number
    language: string
    created_at: Instant
    last_login_at: Instant | null
    previous_login_at: Generated<Date | null>
    /** Days before the deletion of which it was told last. */
    warned_days: Generated<number | null>
    warning_asked_at: Generated<Date | null>
    warned_at: Generated<Date | null>
    disabled_at: Generated<Date | null>
    passkey_offered_at: Generated<Date | null>
    /** Folded; see features/applicants/account.ts. */
    sought: Generated<string>
  }
  account_imports: {
    tenant_id: string
    import_id: string
    unit_id: string
    staff_id: string
    file_name: string
    passed_over: string[]
    state: 'preview' | 'issuing' | 'issued'
    seed: Buffer | null
    created_at: Instant
    issued_at: Generated<Date | null>
    fetched_at: Generated<Date | null>
  }
  account_import_rows: {
    tenant_id: string
    import_id: string
    line: number
    cells: Json
    whys: string[]
    account_id: string
    chosen: Generated<boolean>
    password_hash: Generated<string | null>
  }
  consents: { tenant_id: string; account_id: string; version: number; agreed_at: Instant }
  account_reach: { tenant_id: string; account_id: string; target_id: string; granted_at: Instant }
  identities: {
    tenant_id: string
    identity_id: string
    account_id: string
    provider: 'gbizid' | 'digital-auth'
    issuer: string
    subject: string
    claims: Json
    linked_at: Instant
    used_at: Instant
  }
  identity_providers: {
    tenant_id: string
    provider: 'gbizid' | 'digital-auth' | 'staff'
    issuer: string
    client_id: string
    wrapped_secret: Buffer | null
    wrapped_key: Buffer | null
    both_factors: Generated<boolean>
  }
  departures: { tenant_id: string; state_hash: Buffer; expires_at: Instant }
  passkeys: {
    tenant_id: string
    passkey_id: string
    account_id: string | null
    staff_id: string | null
    credential_id: string
    public_key: Buffer
    counter: ColumnType<string, number, number>
    transports: Json
    name: string
    made_at: Instant
    used_at: Instant | null
  }
  account_devices: { tenant_id: string; account_id: string; device_hash: Buffer; seen_at: Instant }
  address_checks: {
    tenant_id: string
    check_id: string
    purpose: 'registration' | 'password-reset' | 'email-change' | 'first-email'
    email: string
    account_id: string | null
    kind: 'individual' | 'corporate' | 'agent' | null
    terms_version: number | null
    visit_hash: Buffer
    round: number
    tries: number
    code_expires_at: Instant
    expires_at: Instant
    proven_at: Instant | null
    used_at: Instant | null
    entries: Json
    password_hash: string | null
    next: string | null
    language: string
    created_at: Instant
  }
  favourites: { tenant_id: string; account_id: string; procedure_id: string; added_at: Instant }
  mandates: {
    tenant_id: string
    mandate_id: string
    principal_id: string
    agent_login: string
    agent_key: string
    agent_id: Generated<string | null>
    procedure_id: string | null
    category_id: string | null
    granted_at: Instant
    accepted_at: Generated<Date | null>
    /** A day in Japan, `2027-03-31`. */
    ends_on: string | null
    revoked_at: Generated<Date | null>
    revoked_by: Generated<'principal' | 'agent' | null>
    approval: 'not-needed' | 'pending' | 'approved' | 'refused'
    decided_at: Generated<Date | null>
    decided_by: Generated<string | null>
    decision_reason: Generated<string | null>
  }
  closed_accounts: {
    tenant_id: string
    account_id: string
    kind: string
    reason: 'asked' | 'idle'
    created_at: Instant
    last_login_at: Instant | null
    closed_at: Instant
  }
}
