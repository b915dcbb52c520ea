import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Checkboxes } from '../../../ui/choice/choices'
import { TypedForm } from '../../../ui/field/typed-form'
import type { Frame } from '../../../ui/layout/frame'
import { Note } from '../../../ui/note/note'
import { Panel } from '../../../ui/panel/panel'
import { url } from '../../../urls'
import { en as profileEn } from '../../applicants/profile-words.en'
import { ja as profileJa } from '../../applicants/profile-words.ja'
import type { OfferedItem } from '../profile-offer'
import { en } from './begin-words.en'
import { ja } from './begin-words.ja'

const words = byLanguage({ ja, en })
const itemNames = byLanguage({ ja: profileJa, en: profileEn })

/** The id of the first tick. */
export const offerId = 'items'

export type ProfileOffer = {
  items: readonly OfferedItem[]
  csrf: string
  /** Nothing was chosen. */
  problem?: string | undefined
  /** What came of an earlier press. */
  said?: 'done' | 'moved' | undefined
}

type ProfileOfferPanelProps = { frame: Frame; number: string; offer: ProfileOffer }

/** 登録情報も変えますか: what differs, each with a tick; nothing changes by itself. */
export function ProfileOfferPanel({ frame, number, offer }: ProfileOfferPanelProps): VNode | null {
  const w = words(frame.lang).update
  const { items, said, problem } = offer
  return (
    <div class="section">
      {said && (
        <Note tone={said === 'done' ? 'ok' : 'info'}>
          <p role="status">{w[said]}</p>
        </Note>
      )}
      {items.length > 0 && (
        <Panel title={w.title}>
          <p>{w.text}</p>
          <TypedForm action={url('profileUpdate', { tenant: frame.tenant.slug, number })} noValidate>
            <input type="hidden" name="csrf" value={offer.csrf} />
            <Checkboxes
              id={offerId}
              name="item"
              label={w.legend}
              error={problem}
              choices={items.map(({ item, label, isPart, was, value }) => ({
                value: item,
                label: w.is(
                  isPart ? w.part(label, itemNames(frame.lang).labels.individual[item]) : label,
                  value,
                ),
                hint: w.was(was),
              }))}
            />
            <div class="stack-actions">
              <Button>{w.button}</Button>
            </div>
          </TypedForm>
        </Panel>
      )}
    </div>
  )
}
