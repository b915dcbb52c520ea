import { dayKey, fullDate } from '../../kernel/japanese-date'
import type { Language } from '../../kernel/language'
import type { NewsItem } from '../../ui/news/news'
import { url } from '../../urls'
import type { Notice } from './notices'

/** A notice as a line of a list. */
export const newsItem = (tenant: string, notice: Notice, lang: Language): NewsItem => ({
  date: fullDate(notice.publishedAt, lang),
  iso: dayKey(notice.publishedAt),
  title: notice.title,
  href: url('notice', { tenant, notice: notice.id }),
  important: notice.important,
})
