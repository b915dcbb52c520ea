import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
/** Comes as text: it may be larger than a number of JavaScript. */
type Bytes = ColumnType<string, number, number>

/** The tables of files that arrive in pieces (migrations/0012). */
export type UploadTables = {
  uploads: {
    tenant_id: string
    upload_id: string
    draft_id: string
    field: string
    name: string
    length: Bytes
    received: ColumnType<string, number | undefined, number>
    masked: Generated<boolean>
    replaces: Generated<string | null>
    created_at: Instant
    expires_at: Instant
    ended_at: Generated<Date | null>
    problem: Generated<string | null>
  }
  upload_pieces: {
    tenant_id: string
    upload_id: string
    position: Bytes
    size: Bytes
    storage_key: string
  }
  upload_counts: {
    tenant_id: string
    bucket: string
    hour: Instant
    files: number
    bytes: ColumnType<string, number, number>
  }
}
