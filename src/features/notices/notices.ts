import { mine, type Scope } from '../../database/scope'

/** お知らせ: news of a tenant. */
export type Notice = { id: string; publishedAt: Date; title: string; body: string; important: boolean }

const columns = ['notice_id', 'published_at', 'title', 'body', 'important'] as const

const noticeOf = (row: {
  notice_id: string
  published_at: Date
  title: string
  body: string
  important: boolean
}): Notice => ({
  id: row.notice_id,
  publishedAt: row.published_at,
  title: row.title,
  body: row.body,
  important: row.important,
})

/** Published notices, newest first. */
export async function newestNotices(scope: Scope, most: number): Promise<Notice[]> {
  const rows = await mine(scope, 'notices')
    .select(columns)
    .where('published_at', '<=', scope.now)
    .orderBy('published_at', 'desc')
    .orderBy('notice_id')
    .limit(most)
    .execute()
  return rows.map(noticeOf)
}

export async function noticeById(scope: Scope, id: string): Promise<Notice | null> {
  const row = await mine(scope, 'notices')
    .select(columns)
    .where('notice_id', '=', id)
    .where('published_at', '<=', scope.now)
    .executeTakeFirst()
  return row ? noticeOf(row) : null
}

export async function insertNotice(scope: Scope, notice: Notice): Promise<void> {
  await scope.db
    .insertInto('notices')
    .values({
      tenant_id: scope.tenant.id,
      notice_id: notice.id,
      published_at: notice.publishedAt,
      title: notice.title,
      body: notice.body,
      important: notice.important,
    })
    .execute()
}

export type Question = { id: string; question: string; answer: string }

/** よくある質問 in their order. */
export async function questionsOf(scope: Scope): Promise<Question[]> {
  const rows = await mine(scope, 'faq').selectAll().orderBy('ordinal').execute()
  return rows.map((row) => ({ id: row.faq_id, question: row.question, answer: row.answer }))
}

export async function insertQuestion(scope: Scope, question: Question, ordinal: number): Promise<void> {
  await scope.db
    .insertInto('faq')
    .values({
      tenant_id: scope.tenant.id,
      faq_id: question.id,
      ordinal,
      question: question.question,
      answer: question.answer,
    })
    .execute()
}
