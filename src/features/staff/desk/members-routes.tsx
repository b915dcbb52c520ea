import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { isId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { fold } from '../../../kernel/text'
import { url } from '../../../urls'
import { unitsOf } from '../../tenants/organization'
import { addMember } from '../add-member'
import {
  changeRoles,
  disable,
  enable,
  inviteAgain,
  type MemberProblem,
  resetSecondFactor,
} from '../change-member'
import { isLocked } from '../lock'
import { memberById, membersOf } from '../member'
import { AddMemberPage, typedMember } from './add-member-page'
import { LinkPage } from './link-page'
import { type Deed, MemberPage } from './member-page'
import { MembersPage, type MembersShown } from './members-page'
import { choiceFrom, roleFrom, rowFrom } from './role-choice'

const perPage = 50

/** 職員: for 所属管理者 and システム管理者. */
export function membersRoutes(surface: Surface): void {
  surface.get('members', async (scope, visit) => {
    const members = await membersOf(scope)
    const units = await unitsOf(scope)
    if (visit.query.has('add')) return page(<AddMemberPage scope={scope} visit={visit} units={units} />)
    const sought = visit.query.get('q')?.slice(0, 100) ?? ''
    const found = members.filter(({ name, login }) => fold(`${name} ${login}`).includes(fold(sought)))
    const pages = Math.max(1, Math.ceil(found.length / perPage))
    const at = Math.min(pages, Math.max(1, Math.trunc(Number(visit.query.get('page'))) || 1))
    const shown: MembersShown = {
      members: found.slice((at - 1) * perPage, at * perPage),
      ...{ count: found.length, page: at, pages, sought },
    }
    return page(<MembersPage scope={scope} visit={visit} units={units} shown={shown} />)
  })
  surface.post('members', add)
  surface.get('member', async (scope, visit) => memberAnswer(scope, visit))
  surface.post('member', change)
}

async function add(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const typed = typedMember(form)
  const units = await unitsOf(scope)
  const role = roleFrom(typed.role, typed.unit, units)
  const added = await addMember(scope, { ...typed, role })
  if ('problems' in added)
    return page(<AddMemberPage {...{ scope, visit, units, typed, problems: added.problems }} />, 422)
  const member = { name: typed.name.trim(), secondFactor: false }
  return page(<LinkPage {...{ scope, visit, member }} token={added.token} again={false} />)
}

const memberId = (visit: Visit): string => {
  const id = param(visit, 'member')
  return isId(id) ? id : refuse('not-found')
}

async function memberAnswer(scope: Scope, visit: Visit, problem?: MemberProblem): Promise<Answer> {
  const member = await memberById(scope, memberId(visit))
  const units = await unitsOf(scope)
  const locked = await isLocked(scope, member)
  return page(<MemberPage {...{ scope, visit, units, member, locked, problem }} />, problem ? 422 : 200)
}

const deeds = { reset: resetSecondFactor, disable, enable }

async function change(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const id = memberId(visit)
  const deed = form.text('deed') as Deed
  if (deed === 'invite') {
    const token = await inviteAgain(scope, id)
    const member = await memberById(scope, id)
    return page(<LinkPage {...{ scope, visit, member, token }} again />)
  }
  if (deed !== 'roles' && !Object.hasOwn(deeds, deed)) refuse('bad-request')
  const problem = deed === 'roles' ? await postRoles(scope, id, form) : await deeds[deed](scope, id)
  if (problem) return memberAnswer(scope, visit, problem)
  return seeOther(url('member', { tenant: visit.tenant.slug, member: id }, { said: deed }))
}

async function postRoles(scope: Scope, id: string, form: FormInput): Promise<MemberProblem | null> {
  const units = await unitsOf(scope)
  const shown = form.all('shown').map((row) => rowFrom(row, units))
  const chosen = form.all('role').map((one) => choiceFrom(one, units))
  if (shown.includes(undefined) || chosen.includes(null)) refuse('bad-request')
  return changeRoles(scope, id, {
    shown: shown.filter((one) => one !== undefined),
    chosen: chosen.filter((one) => one !== null),
  })
}
