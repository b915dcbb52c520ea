import type { Actor, Role } from '../../kernel/actor'
import { holds, unitsWith } from '../staff/policy'
import type { Application } from './application'
import { canMove, type Move, moves } from './moves'

/** Roles that open an application. Managers and administrators do not, by themselves (product specification 2.4). */
const opening: readonly Role[] = ['reader', 'receiver', 'examiner', 'approver']
const noting: readonly Role[] = ['receiver', 'examiner', 'approver']

type Here = Pick<Application, 'unitId' | 'status'>

/** Whether somebody of the staff may see applications of this unit. */
export const mayOpen = (actor: Actor, { unitId }: Pick<Here, 'unitId'>): boolean =>
  holds(actor, opening, unitId)

/** The units whose applications somebody may see: what their inbox holds. */
export const unitsOpenTo = (actor: Actor): 'all' | readonly string[] => unitsWith(actor, opening)

/** Whether a member of staff may make this move now; asked for the button and again for the deed. */
export function mayMove(actor: Actor, application: Here, move: Move): boolean {
  const { by } = moves[move]
  return by !== 'applicant' && canMove(application.status, move) && holds(actor, by, application.unitId)
}

/** Whether somebody may make a 黒塗りの写し of its files: those who may return it, however it stands now. */
export const mayBlackOut = (actor: Actor, { unitId }: Pick<Here, 'unitId'>): boolean =>
  holds(actor, moves.return.by, unitId)

export const mayNote = (actor: Actor, { unitId }: Pick<Here, 'unitId'>): boolean =>
  holds(actor, noting, unitId)
