import type { VNode } from 'preact'
import type { Visit } from '../../http/visit'
import { ScrollBox } from '../../ui/prose/prose'
import { termsInLanguage } from '../tenants/in-language'
import type { Terms } from './terms'

type TermsBoxProps = { visit: Visit; terms: Terms; label: string; level: 2 | 3 }

/** 利用規約 to be read where consent is asked for, in the page's language where there is one. */
export function TermsBox({ visit, terms, label, level }: TermsBoxProps): VNode {
  const shown = termsInLanguage(visit.lang, visit.tenant, terms)
  return (
    <ScrollBox label={label} text={`# ${shown.title}\n\n${shown.body}`} level={level} ours={shown.ours} />
  )
}
