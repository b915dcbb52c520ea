import type { RolledBackDatabase } from '../database/rolled-back'
import type { World } from '../world'
import { nextVersion } from './publishing'

/** What is stored has every setting: 氏名, 住所, 電話番号 and メールアドレス, as a form asks them of who applies. */
export const personQuestions = [
  {
    id: 'who',
    kind: 'name',
    form: 'two',
    kana: 'required',
    label: '申込者の氏名',
    required: true,
    means: 'applicant-name',
    prefill: 'name',
  },
  { id: 'home', kind: 'address', label: '申込者の住所', required: true, prefill: 'address' },
  { id: 'tel', kind: 'phone', label: '申込者の電話番号', required: true, prefill: 'phone' },
  { id: 'reach', kind: 'email', label: '連絡先', twice: true, prefill: 'email' },
]

/** A later version of a procedure that asks these questions at its end as well. */
export const alsoAsks = nextVersion(
  `jsonb_set(content, '{form,pages,0,sections,-1,fields}', content#>'{form,pages,0,sections,-1,fields}' || $2::jsonb)`,
)

/** The procedure asks its people for name, address, phone and mail from now on. */
export const asksOfPeople = (world: World<RolledBackDatabase>, procedure: string): Promise<unknown> =>
  world.database.asOwner(alsoAsks, [procedure, JSON.stringify(personQuestions)])
