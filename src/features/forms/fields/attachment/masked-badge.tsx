import type { VNode } from 'preact'
import { byLanguage, type Language } from '../../../../kernel/language'
import { Badge } from '../../../../ui/status/status'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

/** マスキング済み: something in the picture was made black before it was sent. */
export const MaskedBadge = ({ lang }: { lang: Language }): VNode => (
  <Badge tone="act" icon="mask">
    {wordsIn(lang).masked}
  </Badge>
)
