import type { VNode } from 'preact'
import type { Language } from '../../../../kernel/language'
import { Fold } from '../../../../ui/fold/fold'
import { QrCode } from '../../../../ui/qr-code/qr-code'
import { handOverWords } from './hand-over-words'

/** A code that can be read. */
export type PhoneCode = {
  /** What it says: an address, with a host. */
  address: string
  secondsLeft: number
}

type PhoneCodeViewProps = { lang: Language; code: PhoneCode /** It belongs to an account. */; owned: boolean }

/** QRコード of a draft: how to read it, how long it can be read, and what else there is. */
export function PhoneCodeView({ lang, code, owned }: PhoneCodeViewProps): VNode {
  const w = handOverWords(lang).code
  return (
    <div class="phone-code stack" data-code={code.secondsLeft}>
      <QrCode text={code.address} label={w.picture} />
      <p>{w.read}</p>
      <p class="number">
        <b data-code-left>{w.left(Math.max(1, Math.ceil(code.secondsLeft / 60)))}</b>
      </p>
      <p>
        <small>{w.careful}</small>
      </p>
      <Fold summary={w.withoutTitle}>
        <p>{owned ? w.withoutLogin : w.withoutMail}</p>
      </Fold>
    </div>
  )
}
