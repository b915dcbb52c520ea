import type { VNode } from 'preact'
import { dayKey, fullDate } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Fold } from '../../../ui/fold/fold'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { NewsList } from '../../../ui/news/news'
import { Prose } from '../../../ui/prose/prose'
import { Badge } from '../../../ui/status/status'
import { url } from '../../../urls'
import { newsItem } from '../news-item'
import type { Notice, Question } from '../notices'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

/** お知らせ一覧 */
export function NoticesPage({ frame, notices }: { frame: Frame; notices: readonly Notice[] }): VNode {
  const w = words(frame.lang)
  return (
    <PublicLayout frame={frame} title={w.list} crumbs={[{ label: w.list }]} width="confirm">
      <PageHead title={w.list} />
      {notices.length > 0 ? (
        <NewsList items={notices.map((notice) => newsItem(frame.tenant.slug, notice, frame.lang))} />
      ) : (
        <p>{w.none}</p>
      )}
    </PublicLayout>
  )
}

/** One notice. */
export function NoticePage({ frame, notice }: { frame: Frame; notice: Notice }): VNode {
  const w = words(frame.lang)
  const list = url('notices', { tenant: frame.tenant.slug })
  return (
    <PublicLayout
      frame={frame}
      title={notice.title}
      crumbs={[{ label: w.list, href: list }, { label: notice.title }]}
      width="confirm"
    >
      <PageHead title={notice.title} kicker={w.notice} long>
        {notice.important && (
          <Badge tone="warn" icon="warning">
            {w.important}
          </Badge>
        )}
        <time class="number" dateTime={dayKey(notice.publishedAt)}>
          {fullDate(notice.publishedAt, frame.lang)}
        </time>
      </PageHead>
      <Prose text={notice.body} level={2} />
      <p class="section">
        <Link href={list} icon="chevron-left">
          {w.back}
        </Link>
      </p>
    </PublicLayout>
  )
}

/** よくある質問 */
export function FaqPage({
  frame,
  questions,
}: {
  frame: Frame
  questions: readonly (Question & { ours: boolean })[]
}): VNode {
  const w = words(frame.lang)
  return (
    <PublicLayout frame={frame} title={w.faq} crumbs={[{ label: w.faq }]} width="confirm">
      <PageHead title={w.faq} />
      <p>{questions.length > 0 ? w.faqLead : w.noQuestions}</p>
      <div class="section">
        {questions.map((one) => (
          <Fold key={one.id} summary={one.question} boxed>
            <Prose text={one.answer} level={3} ours={one.ours} />
          </Fold>
        ))}
      </div>
    </PublicLayout>
  )
}
