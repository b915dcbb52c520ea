import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()
const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.close())))

const issued = '/pref-aomori-u/staff/issued-accounts'
const own = 'りんごの花は五月にまた咲きます。'

async function sits(width: number, javaScript: boolean): Promise<Person> {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width, javaScript })
  people.push(person)
  return person
}

async function managerAt(width: number, javaScript: boolean): Promise<Person> {
  const person = await sits(width, javaScript)
  const { page } = person
  await page.goto(issued)
  await page.getByLabel('ログインID').fill('kanri')
  await page.getByLabel('パスワード').fill(deployment.demoPassword)
  await page.getByRole('button', { name: 'ログインする' }).click()
  await expect.poll(() => page.locator('h1').textContent(), { timeout: 10_000 }).toBe('特定利用者')
  return person
}

/** The first login on a phone: another password, the terms, and on to where somebody was going. */
async function comesIn(login: string, password: string, { look }: { look: boolean }): Promise<void> {
  const person = await sits(375, look)
  const { page } = person
  await page.goto('/pref-aomori-u/login?next=/pref-aomori-u/procedures')
  await page.getByLabel('利用者ID（メールアドレス）').fill(login.toUpperCase())
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  if (look) await person.look('96-first-password-applicant')
  await page.getByLabel('新しいパスワード', { exact: false }).first().fill(own)
  await page.getByLabel('新しいパスワード（確認用）').fill(own)
  await page.getByRole('button', { name: 'パスワードを決める' }).click()
  if (look) await person.look('97-first-terms')
  await page.getByRole('button', { name: '同意する', exact: true }).click()
  await expect.poll(() => page.locator('h1').textContent(), { timeout: 10_000 }).toBe('オンライン申請手続き')
  expect(page.url()).toContain('/procedures')
}

const head = '利用者ID,利用者区分,氏名・名称,フリガナ,連絡先メールアドレス,電話番号,備考'

const fileOf = (seat: string) => ({
  name: '書店組合.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `\ufeff${[
      head,
      `shop-${seat}-1,法人,𠮷野書店,ヨシノショテン,yoshino@example.jp,017-000-0001,`,
      `shop-${seat}-2,法人,髙橋書房,たかはししょぼう,takahashi@example.jp,,`,
      `tantou@example.jp,法人,南の書店,南,minami@example,電話なし,`,
      `shop-${seat}-1,団体,西の書店,ニシノショテン,nishi@example.jp,,`,
      `shop-${seat}-5,代理人,東 一郎,ヒガシ イチロウ,higashi@example.jp,,支部長`,
    ].join('\r\n')}\r\n`,
  ),
})

describe.each([
  { width: 1440, javaScript: true },
  { width: 1024, javaScript: false },
  { width: 375, javaScript: false },
])('at $width, scripts $javaScript', ({ width, javaScript }) => {
  const seat = `${width}`

  it('a department issues an ID by screen, and somebody comes in with it', async () => {
    const person = await managerAt(width, javaScript)
    const { page } = person
    if (width === 1440) await person.look('86-issued-none')
    await page.getByRole('link', { name: '発行する', exact: true }).click()
    await page.getByRole('button', { name: '発行する' }).click()
    await person.look('87-issue-wrong')
    await page.getByLabel('利用者ID').fill(`kita-${seat}`)
    await page.getByLabel('法人', { exact: true }).check()
    await page.getByLabel('氏名・名称').fill('北の書店')
    await page.getByLabel('フリガナ').fill('きたのしょてん')
    await page.getByLabel('連絡先メールアドレス').fill('kita@example.jp')
    await page.getByLabel('所属').selectOption({ label: '県立図書館' })
    await page.getByRole('button', { name: '発行する' }).click()
    await person.look('88-first-password')
    const password = (await page.locator('.first-password b.code').textContent()) ?? ''
    await page.getByRole('link', { name: 'この利用者の画面へ' }).click()
    await person.look('89-issued-account')
    await comesIn(`kita-${seat}`, password, { look: javaScript })
  })

  it('issues several by CSV, leaving the wrong rows out, and somebody comes in with one', async () => {
    const person = await managerAt(width, javaScript)
    const { page } = person
    await page.getByRole('link', { name: 'CSVで発行する' }).click()
    await page.getByRole('button', { name: '読み込む' }).click()
    await person.look('90-import')
    await page.getByLabel('所属').selectOption({ label: '県立図書館' })
    await page.getByLabel('CSVファイル').setInputFiles(fileOf(seat))
    await page.getByRole('button', { name: '読み込む' }).click()
    await person.look('91-import-preview')
    await page.getByRole('button', { name: '2件を発行する' }).click()
    await person.look('92-import-undecided')
    await page.getByLabel('直す3行を除いて、2件だけを発行する').check()
    await page.getByRole('button', { name: '2件を発行する' }).click()
    await expect
      .poll(
        async () => {
          await page.reload()
          return page.locator('h1').textContent()
        },
        { timeout: 30_000 },
      )
      .toBe('発行しました')
    await person.look('93-import-issued')
    const arrives = page.waitForEvent('download')
    await page.getByRole('button', { name: '利用者IDと初期パスワードのCSVを受け取る' }).click()
    const csv = await readFile(await (await arrives).path(), 'utf8')
    expect(csv.split('\r\n')).toHaveLength(4)
    const password = /^shop-\d+-2,([a-z2-9-]{23}),/m.exec(csv)?.[1] ?? ''
    await page.goto(`${issued}?q=書`)
    await person.look('94-issued-list')
    await comesIn(`shop-${seat}-2`, password, { look: false })
  })
})
