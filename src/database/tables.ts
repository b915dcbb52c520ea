import type { ColumnType, Generated } from 'kysely'
import type { AccountTables } from './account-tables'
import type { UploadTables } from './upload-tables'

/**
 * The shape of every table as plain SQL made it (migrations/). Columns of JSON are written as text and read parsed;
 * their meaning is parsed by the slice that owns the table.
 */
export type Json = ColumnType<unknown, string, string>
export type Instant = ColumnType<Date, Date, Date>

type SliceTables = AccountTables & UploadTables

export type Tables = SliceTables & {
  tenants: {
    tenant_id: string
    slug: string
    name: string
    system_name: string
    settings: Json
    version: Generated<string>
    created_at: Generated<Date>
  }
  tenant_keys: {
    tenant_id: string
    recipient: string
    wrapped_identity: Buffer
    created_at: Generated<Date>
  }
  units: {
    tenant_id: string
    unit_id: string
    parent_id: string | null
    name: string
    reading: string
    phone: string | null
    ordinal: number
  }
  categories: { tenant_id: string; category_id: string; name: string; icon: string; ordinal: number }
  synonym_groups: { tenant_id: string; group_id: string; words: string[] }
  site_texts: { tenant_id: string; kind: 'help' | 'privacy' | 'accessibility'; body: string }
  notices: {
    tenant_id: string
    notice_id: string
    published_at: Instant
    title: string
    body: string
    important: boolean
  }
  faq: { tenant_id: string; faq_id: string; ordinal: number; question: string; answer: string }
  terms: { tenant_id: string; version: number; title: string; body: string; published_at: Instant }
  downloads: {
    tenant_id: string
    download_id: string
    title: string
    reading: string
    file_name: string
    media_type: string
    size: ColumnType<string, number, number>
    storage_key: string
    unit_id: string | null
    category_id: string | null
    listed: boolean
    ordinal: number
  }
  staff: {
    tenant_id: string
    staff_id: string
    login: string
    name: string
    roles: Json
    password_hash: string | null
    created_at: Generated<Date>
    disabled_at: Generated<Date | null>
    password_made_at: Generated<Date | null>
    totp_secret: Generated<Buffer | null>
    totp_step: Generated<string | null>
    recovery_codes: ColumnType<unknown, string | undefined, string>
    last_login_at: Generated<Date | null>
    oidc_issuer: Generated<string | null>
    oidc_subject: Generated<string | null>
  }
  staff_sessions: {
    tenant_id: string
    session_id: string
    staff_id: string
    token_hash: Buffer
    complete_at: Instant | null
    created_at: Instant
    seen_at: Instant
    device: string
    proved_at: Generated<Date | null>
  }
  staff_invitations: {
    tenant_id: string
    invitation_id: string
    staff_id: string
    expires_at: Instant
    used_at: Instant | null
  }
  procedures: {
    tenant_id: string
    procedure_id: string
    slug: string
    version: number
    listed: boolean
    opens_at: Instant
    closes_at: Instant | null
    ordinal: number
  }
  procedure_versions: {
    tenant_id: string
    procedure_id: string
    version: number
    content: Json
    published_at: Instant
  }
  sessions: {
    tenant_id: string
    session_id: string
    token_hash: Buffer
    created_at: Instant
    seen_at: Instant
    account_id: Generated<string | null>
    complete_at: Generated<Date | null>
    way: Generated<string | null>
    proved_at: Generated<Date | null>
    device: Generated<string>
    said: ColumnType<unknown, string | null | undefined, string | null>
  }
  session_reach: { tenant_id: string; session_id: string; target_id: string; granted_at: Instant }
  drafts: {
    tenant_id: string
    draft_id: string
    procedure_id: string
    version: number
    email: string
    application_id: string | null
    entries: Json
    edits: Generated<number>
    terms_version: number
    agreed_at: Instant
    created_at: Instant
    saved_at: Instant
    expires_at: Instant
    submitted_at: Instant | null
    based_on: Generated<number | null>
    again_of: Generated<string | null>
    principal_id: Generated<string | null>
    principal_name: Generated<string>
    mandate_id: Generated<string | null>
    prefilled: ColumnType<unknown, string | undefined, string>
    touched: ColumnType<unknown, string | undefined, string>
    conflicts: ColumnType<unknown, string | undefined, string>
    language: Generated<string>
    hand_over: ColumnType<unknown, string | undefined, string>
  }
  confirmations: {
    tenant_id: string
    confirmation_id: string
    draft_id: string
    visit_hash: Buffer
    round: number
    tries: number
    code_expires_at: Instant
  }
  links: {
    tenant_id: string
    link_id: string
    kind:
      | 'draft'
      | 'application'
      | 'registration'
      | 'password-reset'
      | 'email-change'
      | 'first-email'
      | 'phone'
    target_id: string
    expires_at: Instant
  }
  limit_events: { tenant_id: string; event_id: string; bucket: string; at: Instant }
  applications: {
    tenant_id: string
    application_id: string
    number: string
    draft_id: string
    procedure_id: string
    version: number
    status: string
    lock: number
    revision: number
    email: string
    password_mac: Buffer
    arrived_at: Generated<Date>
    moved_at: Generated<Date>
    unit_id: Generated<string>
    applicant_name: Generated<string>
    applicant_kana: Generated<string>
    /** Folded; see features/applications/searched-text.ts. */
    sought: Generated<string>
    /** A day in Japan, `2026-02-12`. */
    reply_by: Generated<string | null>
    opened_at: Generated<Date | null>
    applied_as: ColumnType<unknown, string | undefined, never>
    language: Generated<string>
    /** The mail address as it is compared; the database makes it. */
    email_key: ColumnType<string, never, never>
  }
  notes: {
    tenant_id: string
    note_id: string
    application_id: string
    staff_id: string
    author: string
    body: string
    written_at: Instant
  }
  access_batches: {
    tenant_id: string
    batch: number
    entries: number
    previous: Buffer
    hash: Buffer
    sealed_at: Instant
  }
  access_entries: {
    tenant_id: string
    entry_id: string
    at: Generated<Date>
    kind: string
    staff_id: string | null
    staff_name: string
    post: string
    application_id: string | null
    object: string | null
    batch: number | null
  }
  mail_templates: { tenant_id: string; kind: string; subject: string; body: string }
  revisions: {
    tenant_id: string
    application_id: string
    revision: number
    draft_id: string
    answers: Json
    made_at: Instant
  }
  attachments: {
    tenant_id: string
    attachment_id: string
    draft_id: string
    application_id: string | null
    field: string
    name: string
    type: string
    size: ColumnType<string, number, number>
    sha256: Buffer
    storage_key: string
    thumbnail_key: string | null
    thumbnail_sha256: Generated<Buffer | null>
    scan: Generated<string>
    masked: Generated<boolean>
    added_at: Instant
    scanned_at: Generated<Date | null>
    finding: Generated<string | null>
    locked: Generated<boolean>
    damaged_at: Generated<Date | null>
    copy_of: Generated<string | null>
    deleted_at: Generated<Date | null>
    deleted_by: Generated<string | null>
  }
  happenings: {
    tenant_id: string
    application_id: string
    position: number
    kind: string
    at: Instant
    actor: Json
    detail: Json
    previous: Buffer
    hash: Buffer
  }
  messages: {
    tenant_id: string
    message_id: string
    kind: string
    recipient: string
    subject: string
    application_id: string | null
    state: 'sent' | 'refused' | 'waiting'
    problem: string | null
    tries: number
    at: Instant
  }
}
