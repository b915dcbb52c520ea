import { mine, type Scope } from '../../../../database/scope'
import { type Answers, answerOf } from '../../../forms/answers'
import { kindOf } from '../../../forms/fields/kinds'
import { type Form, fieldsOf } from '../../../forms/form'
import type { RecordedHappening } from '../../../history/happening'
import { historyOf } from '../../../history/record'
import { procedureAt } from '../../../procedures/published'
import { draftById } from '../../drafts/draft-store'
import { attachmentsOfApplication, attachmentsOfDraft } from '../../files/attachment-store'
import { statuses } from '../../moves'
import { applicationById, revisionsOf } from '../../store'
import { type DataFile, fileFacts, filesIn, safePart } from './data-files'

/** One application or draft: what the JSON says of it, and its files. */
export type DataPart = { facts: object; files: DataFile[] }

/** Where the ZIP keeps them. */
export type Folders = { applications: string; drafts: string }

/** 申込 with every revision, its history and the mails about it; null where it is gone. */
export async function applicationData(scope: Scope, id: string, folders: Folders): Promise<DataPart | null> {
  const application = await applicationById(scope, id)
  if (!application) return null
  const { content, slug } = await procedureAt(scope, application.procedureId, application.version)
  const revisions = await revisionsOf(scope, id)
  const folder = `${folders.applications}/${application.number}_${safePart(content.title)}`
  const files = filesIn(folder, await attachmentsOfApplication(scope, id), labelsOf(content.form))
  const facts = {
    number: application.number,
    procedure: { slug, title: content.title, version: application.version },
    status: application.status,
    statusText: statuses[application.status],
    arrivedAt: application.arrivedAt,
    movedAt: application.movedAt,
    replyBy: application.replyBy,
    email: application.email,
    revisions: revisions.map(({ revision, madeAt, answers }) => ({
      revision,
      madeAt,
      answers: answersIn(content.form, answers),
    })),
    history: (await historyOf(scope, id)).map((one) => happened(one, scope.tenant.showViewers === 'name')),
    messages: await messagesAbout(scope, id),
    files: files.map(fileFacts),
  }
  return { facts, files }
}

/** 下書き as it was typed; null where it is gone. */
export async function draftData(
  scope: Scope,
  { id, place }: { id: string; place: number },
  folders: Folders,
): Promise<DataPart | null> {
  const draft = await draftById(scope, id)
  if (!draft || draft.submittedAt) return null
  const { content, slug } = await procedureAt(scope, draft.procedureId, draft.version)
  const labelOf = labelsOf(content.form)
  const folder = `${folders.drafts}/${place}_${safePart(content.title)}`
  const files = filesIn(folder, await attachmentsOfDraft(scope, id), labelOf)
  const facts = {
    procedure: { slug, title: content.title, version: draft.version },
    email: draft.email,
    savedAt: draft.savedAt,
    expiresAt: draft.expiresAt,
    typed: Object.entries(draft.entries).map(([field, entry]) => ({ field, label: labelOf(field), entry })),
    // On another device, where both were kept.
    typedElsewhere: Object.entries(draft.conflicts).flatMap(([field, typings]) =>
      typings.map(({ entry, at }) => ({ field, label: labelOf(field), entry, at })),
    ),
    files: files.map(fileFacts),
  }
  return { facts, files }
}

const labelsOf = (form: Form): ((field: string) => string) => {
  const labels = new Map([...fieldsOf(form)].map(({ field }) => [field.id, field.label]))
  return (field) => labels.get(field) ?? field
}

/** Each answer as a person reads it and as the service keeps it. */
const answersIn = (form: Form, answers: Answers): object[] =>
  [...fieldsOf(form)].flatMap(({ field }) => {
    const value = answerOf(answers, field)
    if (value === undefined) return []
    return [{ field: field.id, label: field.label, text: kindOf(field).text(field, value), value }]
  })

/** What history tells its applicant; ids, links and findings are the house's own. */
const told = ['revision', 'reason', 'message', 'fields', 'reasons', 'replyBy'] as const

const happened = ({ kind, at, actor, detail }: RecordedHappening, names: boolean): object => ({
  kind,
  at,
  by: actor.kind === 'staff' || actor.kind === 'system' ? actor.kind : 'applicant',
  ...(names && actor.kind === 'staff' && { name: actor.name }),
  ...Object.fromEntries(told.filter((key) => detail[key] != null).map((key) => [key, detail[key]])),
})

const messagesAbout = (scope: Scope, id: string): Promise<object[]> =>
  mine(scope, 'messages')
    .select(['kind', 'recipient as to', 'subject', 'state', 'at'])
    .where('application_id', '=', id)
    .orderBy('at')
    .execute()
