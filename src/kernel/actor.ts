/**
 * 操作者: who does something. A guest is known by the session their mail link opened, staff by their account, the
 * system by the job or command it runs.
 */
export type Actor =
  | { kind: 'guest'; session: GuestSession | null }
  | { kind: 'staff'; staffId: string; name: string }
  | { kind: 'system'; task: string }

export type GuestSession = {
  id: string
  /** What the browser holds; the database knows only its hash. */
  token: string
  /** Past its idle or absolute limit: it may still save what was typed, and opens nothing. */
  expired: boolean
}

/** What history keeps of an actor: no token, no address. */
export function actorForHistory(actor: Actor): { kind: string; id?: string; name?: string } {
  if (actor.kind === 'staff') return { kind: 'staff', id: actor.staffId, name: actor.name }
  if (actor.kind === 'system') return { kind: 'system', id: actor.task }
  return actor.session ? { kind: 'guest', id: actor.session.id } : { kind: 'guest' }
}
