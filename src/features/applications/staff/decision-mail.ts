import type { Scope } from '../../../database/scope'
import { mailKindOf } from '../../mail/mail-kinds'
import type { FilledTemplate } from '../../mail/template'
import { type Decision, linkDays } from '../decisions/decide'
import type { Return } from '../decisions/return-application'
import { type Told, writeMail } from '../mails/about-mail'
import { moves } from '../moves'
import type { OpenCase } from '../open-case'

/** The mail as it will be sent; the link is made when it is, so that only its place is shown. */
export async function mailAbout(
  scope: Scope,
  { application, procedure }: OpenCase,
  about: Pick<Told, 'marks' | 'replyBy'> & { decision: Decision },
): Promise<FilledTemplate | null> {
  const { happens, to } = moves[about.decision]
  const kind = mailKindOf(happens)
  const detailUrl = `${scope.house.baseUrl}/…/${application.number}`
  return kind && writeMail(scope, { ...about, kind, application, procedure, status: to, detailUrl })
}

/** Until when the link of a mail opens, where no deadline says. */
export const linkUntil = (scope: Scope): Date => new Date(scope.now.getTime() + linkDays * 86_400_000)

/** The mail of a 返却. */
export async function returnMail(
  scope: Scope,
  open: OpenCase,
  { marks, replyBy }: Return,
): Promise<FilledTemplate> {
  const mail = await mailAbout(scope, open, { decision: 'return', marks: marks.length, replyBy })
  if (!mail) throw new Error('a 返却 is mailed')
  return mail
}
