import type { VNode } from 'preact'
import { japaneseOnly, type Language } from '../../kernel/language'
import { QrCode } from '../../ui/qr-code/qr-code'
import { CodeField } from './code-field'
import type { Offer } from './second-factor'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

type SetUpStepsProps = { lang: Language; offer: Offer; problem?: string }

/** 二要素の設定: the picture, the same as text, and the code that proves it. */
export function SetUpSteps({ lang, offer, problem }: SetUpStepsProps): VNode {
  const w = words(lang).setUp
  return (
    <ol class="numbered">
      <li>
        <p>{w.scan}</p>
        <p class="field-hint">{w.apps}</p>
        <QrCode text={offer.uri} label={w.picture} />
        <p class="field-hint">{w.secret}</p>
        <p class="secret code">{offer.secret}</p>
      </li>
      <li>
        <p>{w.prove}</p>
        <CodeField lang={lang} problem={problem} />
      </li>
    </ol>
  )
}
