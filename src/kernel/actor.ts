/**
 * 操作者: who does something. A guest is known by the session their mail link opened, an applicant with an account by
 * their login, staff by theirs, the system by the job or command it runs.
 */
export type Actor =
  | { kind: 'guest'; session: ApplicantSession | null }
  | AccountActor
  | StaffActor
  | { kind: 'system'; task: string }

/** 役割 of staff. 閲覧, 受付, 審査, 承認, 手続き作成, 公開承認, 広報, 所属管理者, システム管理者. */
export type Role =
  | 'reader'
  | 'receiver'
  | 'examiner'
  | 'approver'
  | 'author'
  | 'publisher'
  | 'editor'
  | 'unit-manager'
  | 'administrator'

/** A role in one unit, or (null) everywhere in the tenant. */
export type RoleIn = { role: Role; unit: string | null }

/** 利用者区分: 個人, 法人, 代理人. */
export type AccountKind = 'individual' | 'corporate' | 'agent'

/** How somebody logged in to their account. */
export type LoginWay = 'password' | 'passkey' | 'gbizid' | 'digital-auth'

/** 利用者 with a complete session, as the database knew them when this request began. */
export type AccountActor = {
  kind: 'account'
  accountId: string
  accountKind: AccountKind
  /** 氏名 or 名称 of the profile; '' where none was given. */
  name: string
  /** Where mails about what they apply for go. */
  email: string
  way: LoginWay
  /** What a provider said at this login, e.g. the kind of GビズID account. */
  said: Readonly<Record<string, unknown>> | null
  /** When they last proved who they are (S11). */
  provedAt: Date
  session: ApplicantSession
}

/** 職員 with a complete session, as the database knew them when this request began. */
export type StaffActor = {
  kind: 'staff'
  staffId: string
  sessionId: string
  login: string
  name: string
  /** 所属・役割, as shown: 「県立図書館・審査」. */
  post: string
  /** A role in a unit stands here for every unit below it too, so that asking needs no tree. */
  roles: readonly RoleIn[]
}

/** What lets a browser reach drafts and applications: of a guest, or of an account. */
export type ApplicantSession = {
  id: string
  /** What the browser holds; the database knows only its hash. */
  token: string
  /** Past its idle or absolute limit: it may still save what was typed, and opens nothing. */
  expired: boolean
  /** Whose account it belongs to, from when the login is complete. */
  accountId: string | null
}

/** What history keeps of an actor: no token, no address. */
export function actorForHistory(actor: Actor): { kind: string; id?: string; name?: string } {
  if (actor.kind === 'staff') return { kind: 'staff', id: actor.staffId, name: actor.name }
  if (actor.kind === 'system') return { kind: 'system', id: actor.task }
  if (actor.kind === 'account') return { kind: 'account', id: actor.accountId }
  return actor.session ? { kind: 'guest', id: actor.session.id } : { kind: 'guest' }
}
