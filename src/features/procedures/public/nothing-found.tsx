import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { LookingWindow } from '../../../ui/illustration/windows'
import { Link } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { url } from '../../../urls'
import { en } from '../words.en'
import { ja } from '../words.ja'
import type { ListPageProps } from './list-page'

const words = byLanguage({ ja, en })

/** No procedure fits: another word, other conditions, or all of them. */
export function NothingFound({ frame, query, suggestion }: ListPageProps): VNode {
  const w = words(frame.lang).list
  const list = { tenant: frame.tenant.slug }
  return (
    <div class="status-page">
      <LookingWindow />
      <div class="status-page-words">
        <h2>{query.keyword ? w.noHit(query.keyword) : w.noHitConditions}</h2>
        {suggestion && (
          <p>
            {w.didYouMean}
            <a href={url('procedures', list, { keyword: suggestion.keyword, synonyms: '1' })}>
              <b>
                <Marked>{suggestion.keyword}</Marked>
              </b>
            </a>
            {w.inBrackets(words(frame.lang).home.count(suggestion.total))}
          </p>
        )}
        <ul class="bullets">
          {w.tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
        <p>
          <Link href={url('procedures', list)}>{w.showAll}</Link>
        </p>
      </div>
    </div>
  )
}
