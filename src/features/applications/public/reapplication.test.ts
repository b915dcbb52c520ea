import { expect, it } from 'vitest'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { applies, draftOf, receiptOf } from '../../../../testing/scenes/applying'
import { cast, inWorld, type Person, type World } from '../../../../testing/world'

const hanako = cast.hanako

async function hasTakenItBack(guest: Person, world: World): Promise<string> {
  const { number } = await applies(guest, world)
  await guest.goesTo('withdrawal', { number })
  await guest.presses('取下げる', { reason: '間違えたため' })
  return number
}

/** A later version of the library card, whose number has at most five digits, and which asks for no file. */
async function changeTheForm({ database }: World<RolledBackDatabase>): Promise<void> {
  await database.asOwner(
    `insert into procedure_versions (tenant_id, procedure_id, version, content, published_at)
     select v.tenant_id, v.procedure_id, v.version + 1, jsonb_set(content, '{form,pages}', (
       select jsonb_agg(jsonb_set(page, '{sections}', (
         select jsonb_agg(jsonb_set(section, '{fields}', (
           select coalesce(jsonb_agg(case when field->>'id' = 'user-number'
             then field || '{"minDigits": 2, "maxDigits": 5}' else field end), '[]')
           from jsonb_array_elements(section->'fields') field where field->>'id' <> 'documents')))
         from jsonb_array_elements(page->'sections') section)))
       from jsonb_array_elements(content#>'{form,pages}') page)), now()
     from procedure_versions v join procedures p using (tenant_id, procedure_id, version) where slug = 'library-card'`,
  )
  await database.asOwner("update procedures set version = version + 1 where slug = 'library-card'")
}

it('begins a new application with the old answers and files, under a number of its own', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const old = await hasTakenItBack(guest, world)
    await guest.follows('再申込する')
    expect(guest.page.heading).toBe('この内容を写して、もう一度申し込みますか')
    expect(guest.page.text).toContain('利用規約')
    await guest.presses('同意して進む')
    expect(guest.page.text).toContain('前の申込の内容を写しました')
    expect(guest.page.value('user-number')).toBe('1234567')
    expect(guest.page.text).toContain('利用者カード.jpg')
    await guest.presses('確認へ進む', { 'user-number': '7654321' })
    await guest.presses('申込む')
    const { number } = receiptOf(guest.page)
    expect(number).not.toBe(old)
    await guest.goesTo('application', { number })
    expect((await guest.opens(guest.page.link('利用者カード.jpg'))).status).toBe(200)
    expect((await guest.goesTo('application', { number: old })).text).toContain('1234567')
    await world.runJobs()
    expect(world.post.to(hanako.email).subject).toContain('申込')
    const [row] = await world.database.asOwner<{ n: number }>('select count(*)::int as n from applications')
    expect(row!.n).toBe(2)
  }))

it('continues the draft of an earlier press', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const number = await hasTakenItBack(guest, world)
    await guest.goesTo('reapplication', { number })
    const begin = guest.prepared('同意して進む')
    await guest.presses('同意して進む')
    const draft = draftOf(guest.page)
    await guest.presses('確認へ進む', { 'user-number': '7654321' })
    const again = await guest.sends(begin)
    expect(again.headers.get('location')).toBe(guest.url('draft', { draft }))
    expect((await guest.goesTo('draft', { draft })).value('user-number')).toBe('7654321')
  }))

it('takes over what fits the form of today, and says what does not', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const number = await hasTakenItBack(guest, world)
    await changeTheForm(world)
    await guest.goesTo('reapplication', { number })
    await guest.presses('同意して進む')
    expect(guest.page.status).toBe(200)
    expect(guest.page.value('user-number')).toBe('')
    expect(guest.page.text).toContain('次の項目は写していません。')
    expect(guest.page.text).not.toContain('利用者カード.jpg')
    const dropped = guest.page.root.find('li').map((one) => one.text)
    expect(dropped).toEqual(expect.arrayContaining(['利用者番号', '添付資料']))
    await guest.presses('確認へ進む', { 'user-number': '12345' })
    await guest.presses('申込む')
    expect(guest.page.heading).toBe('申込完了')
  }))

it('leaves behind a file that was found to be harmful', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const number = await hasTakenItBack(guest, world)
    await world.database.asOwner("update attachments set scan = 'malware'")
    await guest.goesTo('reapplication', { number })
    await guest.presses('同意して進む')
    expect(guest.page.text).toContain('次の項目は写していません。')
    expect(guest.page.text).not.toContain('利用者カード.jpg')
  }))

it('says why it cannot begin outside 受付期間, and leads to the procedure', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const number = await hasTakenItBack(guest, world)
    await guest.goesTo('reapplication', { number })
    const late = guest.prepared('同意して進む')
    await world.database.asOwner("update procedures set closes_at = now() where slug = 'library-card'")
    expect((await guest.sends(late)).status).toBe(409)
    await guest.goesTo('reapplication', { number })
    expect(guest.page.text).toContain('いまは申し込めません')
    expect(guest.page.root.find('button').some((one) => one.text === '同意して進む')).toBe(false)
    expect(guest.page.link('手続きの説明を見る')).toBe(guest.url('procedure', { procedure: 'library-card' }))
    await world.database.asOwner("update procedures set listed = false where slug = 'library-card'")
    await guest.goesTo('reapplication', { number })
    expect(guest.page.text).toContain('この手続きは、いまは公開されていません。')
    const [row] = await world.database.asOwner<{ n: number }>('select count(*)::int as n from drafts')
    expect(row!.n).toBe(1)
  }))

it('asks again when the terms changed since the page was shown', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const number = await hasTakenItBack(guest, world)
    await guest.goesTo('reapplication', { number })
    await world.database.asOwner(
      `insert into terms (tenant_id, version, title, body, published_at)
       select tenant_id, version + 1, '新しい規約', '読んでください。', now() - interval '1 hour' from terms`,
    )
    await guest.presses('同意して進む')
    expect([guest.page.status, guest.page.text.includes('利用規約が新しくなりました')]).toEqual([422, true])
    await guest.presses('同意して進む')
    expect(guest.page.heading).toBe('申込')
    const rows = await world.database.asOwner<{ again: number; before: number }>(
      'select max(terms_version) as again, min(terms_version) as before from drafts',
    )
    expect(rows[0]!.again).toBe(rows[0]!.before + 1)
  }))

it('warns before a second application where the first is still to be handled', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    await guest.goesTo('application', { number })
    expect(guest.page.links).not.toContain(guest.url('reapplication', { number }))
    await guest.goesTo('reapplication', { number })
    expect(guest.page.text).toContain('この申込は、まだ処理が終わっていません')
  }))
