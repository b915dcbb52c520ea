import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { unzipped } from '../testing/files/unzipped'
import { ask } from './database'
import { fillIn, newGuest, numberIn, openDraft, proof, submit } from './guest'
import { mailTo } from './mailbox'
import { Person } from './person'
import { read } from './read'
import { stageForFile } from './stage'

/**
 * マイページ as 花子 walks through it: log in → what waits for me → add what I applied for before → mark a procedure → look for
 * an application → delete a draft → who looked → get my data → leave.
 */
const { deployment, browser } = await stageForFile()

const base = '/pref-aomori-u'
// Where a tenant has no login yet, it gets one here.
await ask(
  deployment,
  `update tenants set settings = jsonb_set(settings, '{features,login}', 'true'), version = version + 1`,
)

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name }).first().click()

/** Opens the filters where they are folded, on a phone. */
async function filters(page: Page): Promise<void> {
  const fold = page.getByText('条件で絞り込む')
  if (await fold.isVisible()) await fold.click()
}

async function logIn(page: Page, login: string): Promise<void> {
  await page.goto(`${base}/login`)
  await page.getByLabel('利用者ID（メールアドレス）').fill(login)
  await page.getByLabel('パスワード', { exact: true }).fill(deployment.demoPassword)
  await press(page, 'ログイン')
  await heading(page, 'マイページ')
}

/** Applied for as a guest, with an address that became an account's afterwards. */
async function appliedBefore(email: string): Promise<string> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  await fillIn(guest, draft, '24681357')
  const number = numberIn(await submit(guest, draft))
  await ask(deployment, 'update applications set email = $1 where number = $2', [email, number])
  return number
}

/** The same once more under another number, as it stands after staff decided. */
const stands = (number: string, place: number, status: string, replyBy = 'null') =>
  ask(
    deployment,
    `insert into applications (tenant_id, application_id, number, draft_id, procedure_id, version, status, lock, revision,
        email, password_mac, arrived_at, unit_id, reply_by)
      select tenant_id, gen_random_uuid(), ('2600' || right(number, 4) || '000' || $2::text), gen_random_uuid(), procedure_id,
        version, $3, 1, 1, email, password_mac, arrived_at - interval '3 days', unit_id, ${replyBy}
      from applications where number = $1`,
    [number, place, status],
  )

/** A draft that belongs to an account, begun without a screen. */
async function draftOf(login: string): Promise<void> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  await ask(
    deployment,
    `insert into account_reach select tenant_id, account_id, $1, now() from accounts where login_key = $2`,
    [draft.split('/').at(-1), login],
  )
}

const seats = [
  { login: 'hanako@example.jp', width: 375, javaScript: true },
  { login: 'office@example.co.jp', width: 1280, javaScript: false },
]

it.each(seats)(
  'walks through マイページ and leaves ($login, $width px, JavaScript $javaScript)',
  async (seat) => {
    const { login } = seat
    const number = await appliedBefore(login)
    await stands(number, 1, 'returned', 'current_date + 7')
    await stands(number, 2, 'accepted')
    await draftOf(login)
    const person = await Person.at(browser, { ...seat, baseUrl: deployment.baseUrl })
    const { page } = person
    await page.goto(`${base}/account`)
    await heading(page, 'ログイン')
    await logIn(page, login)
    await person.look('60-my-page')

    await follow(page, '確かめる')
    await person.look('61-adoption')
    await press(page, 'マイページに加える')
    await page.getByText('3件の申込をマイページに加えました。').waitFor()

    await page.goto(`${base}/procedures/library-card`)
    await press(page, 'お気に入り登録')
    await page.getByText('お気に入りに登録しています').waitFor()
    await person.look('62-favourite')
    await page.goto(`${base}/account`)
    await person.look('63-my-page-full')
    await follow(page, 'お気に入りをすべて見る')
    await person.look('64-favourites')

    await page.goto(`${base}/account`)
    await follow(page, '申込一覧をすべて見る')
    await filters(page)
    await page.getByLabel('手続き名').fill('利用者カード')
    await press(page, '絞り込む')
    await person.look('65-applications')
    await filters(page)
    await page.getByLabel('手続き名').fill('ありません')
    await press(page, '絞り込む')
    await page.getByText('この条件に合う申込はありません').waitFor()

    await page.goto(`${base}/account/drafts`)
    await person.look('66-drafts')
    await follow(page, '削除する')
    await person.look('67-draft-deletion')
    await press(page, '下書きを削除する')
    await page.getByText('いま、下書きはありません').waitFor()

    await page.goto(`${base}/account/viewers`)
    await person.look('68-viewers')

    await getsTheData(person)
    await leaves(person, login)
    await person.close()
  },
  180_000,
)

async function getsTheData(person: Person): Promise<void> {
  const { page } = person
  await ask(
    deployment,
    `update sessions set proved_at = now() - interval '20 minutes' where account_id is not null`,
  )
  await page.goto(`${base}/account/data`)
  await person.look('69-data-proof')
  await page.getByLabel('いまのパスワード').fill('this is not it at all')
  await press(page, '確かめて進む')
  await page.getByText('パスワードが違います').first().waitFor()
  await page.getByLabel('いまのパスワード').fill(deployment.demoPassword)
  await press(page, '確かめて進む')
  await page.getByRole('button', { name: 'ZIPを受け取る' }).waitFor()
  await person.look('70-data')
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'ZIPを受け取る')])
  const files = unzipped(await readFile(await download.path()))
  const data = JSON.parse(files.get('マイデータ.json')?.toString() ?? '{}')
  expect(data.applications).toHaveLength(3)
  const [file] = [...files].find(([name]) => name.endsWith(proof.name)) ?? []
  expect(file && files.get(file)).toEqual(Buffer.from(proof.bytes))
  expect(download.suggestedFilename()).toMatch(/^マイデータ_\d{4}-\d\d-\d\d\.zip$/)
}

async function leaves(person: Person, login: string): Promise<void> {
  const { page } = person
  await page.goto(`${base}/account`)
  await follow(page, '退会する')
  await heading(page, '退会しますか')
  await person.look('71-closing')
  await page.getByLabel('いまのパスワード').fill(deployment.demoPassword)
  await press(page, '退会する')
  await heading(page, 'ログイン')
  expect(await read(page.getByRole('status'))).toContain('退会しました')
  expect((await mailTo(deployment, login, '【退会】')).text).toContain('利用者の登録を削除しました')
  await page.goto(`${base}/account`)
  await heading(page, 'ログイン')
  expect(await ask(deployment, 'select 1 from accounts where login_key = $1', [login])).toEqual([])
}
