import { dayKey, fullDate } from '../../kernel/japanese-date'
import type { NewsItem } from '../../ui/news/news'
import { url } from '../../urls'
import type { Notice } from './notices'

/** A notice as a line of a list. */
export const newsItem = (tenant: string, notice: Notice): NewsItem => ({
  date: fullDate(notice.publishedAt),
  iso: dayKey(notice.publishedAt),
  title: notice.title,
  href: url('notice', { tenant, notice: notice.id }),
  important: notice.important,
})
