/**
 * 出来事: everything that happens, once. History shows the ones of an application; the table in src/follow-ups.ts
 * says what follows each.
 */
export const happeningKinds = {
  'address.requested': { of: 'draft' },
  'application.submitted': { of: 'application' },
  'application.corrected': { of: 'application' },
  'application.withdrawn': { of: 'application' },
  'application.taken': { of: 'application' },
  'application.returned': { of: 'application' },
  'application.resubmitted': { of: 'application' },
  'application.accepted': { of: 'application' },
  'application.rejected': { of: 'application' },
  'application.finished': { of: 'application' },
  'application.malware-found': { of: 'application' },
  'application.blacked-out': { of: 'application' },
  'application.link-requested': { of: 'link' },
  'account.registration-requested': { of: 'account' },
  'account.registered': { of: 'account' },
  'account.reset-requested': { of: 'account' },
  'account.password-changed': { of: 'account' },
  'account.email-change-requested': { of: 'account' },
  'account.email-changed': { of: 'account' },
  'account.new-device': { of: 'account' },
  'account.passkey-added': { of: 'account' },
  'account.passkey-removed': { of: 'account' },
  'account.idle': { of: 'account' },
  'account.closed': { of: 'account' },
  'account.identity-added': { of: 'account' },
  'account.identity-removed': { of: 'account' },
  'account.mandate-offered': { of: 'account' },
  'account.mandate-accepted': { of: 'account' },
  'account.mandate-revoked': { of: 'account' },
  'account.mandate-decided': { of: 'account' },
} as const

export type HappeningKind = keyof typeof happeningKinds

/** What history shows beside an application. */
export type HistoryKind = Exclude<HappeningKind, `account.${string}`>

export type Happening = {
  kind: HappeningKind
  /** Set for what belongs to an application's own chain. */
  applicationId?: string
  /** Small facts: ids, reasons, fields; never answers, tokens or addresses. */
  detail?: Record<string, string | number | boolean | null | readonly string[]>
}

/** A happening as it lies in the chain of an application. */
export type RecordedHappening = {
  position: number
  kind: HistoryKind
  at: Date
  actor: { kind: string; id?: string; name?: string }
  detail: NonNullable<Happening['detail']>
}
