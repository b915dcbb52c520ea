import type { RolledBackDatabase } from '../database/rolled-back'
import type { World } from '../world'

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
export const alsoAsks = `
  with next as (
    insert into procedure_versions (tenant_id, procedure_id, version, content, published_at)
    select v.tenant_id, v.procedure_id, v.version + 1,
      jsonb_set(content, '{form,pages,0,sections,-1,fields}', content#>'{form,pages,0,sections,-1,fields}' || $2::jsonb),
      now()
    from procedure_versions v join procedures p using (tenant_id, procedure_id, version) where slug = $1
    returning tenant_id, procedure_id, version)
  update procedures p set version = next.version from next
  where p.tenant_id = next.tenant_id and p.procedure_id = next.procedure_id`

/** The procedure asks its people for name, address, phone and mail from now on. */
export const asksOfPeople = (world: World<RolledBackDatabase>, procedure: string): Promise<unknown> =>
  world.database.asOwner(alsoAsks, [procedure, JSON.stringify(personQuestions)])
