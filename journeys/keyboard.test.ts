import { expect, it } from 'vitest'
import { newGuest, openDraft, postForm, proof } from './guest'
import { focused, tabTo } from './keys'
import { codeIn, linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

it('goes from ホーム to the opened form by keyboard alone', async () => {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 1280, javaScript: true })
  const { page } = person
  const { email } = newGuest(deployment)
  await page.goto('/pref-aomori-u')
  await page.keyboard.press('Tab')
  expect((await page.evaluate(focused)).name).toBe('本文へ移動')
  await page.keyboard.press('Enter')
  await tabTo(page, /^キーワードで探す/)
  await page.keyboard.type('図書館')
  await page.keyboard.press('Enter')
  await page.waitForURL(/keyword=/)
  await tabTo(page, /^県立図書館利用者カード申込（新規登録/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/login$/)
  await tabTo(page, /^利用者登録せずに申し込む方はこちら/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/library-card$/)
  await tabTo(page, /^同意する/)
  await page.keyboard.press('Space')
  await page.waitForURL(/\/email/)
  await tabTo(page, /^メールアドレス(?!（)/)
  await page.keyboard.type(email)
  await tabTo(page, /^メールアドレス（確認用）/)
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/email\/[\w-]+$/)
  const mail = await mailTo(deployment, email, '【申込画面のURL】')
  await tabTo(page, /^確認コード/)
  await page.keyboard.type(codeIn(mail))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/apply\//)
  expect(person.wrongs).toEqual([])
  await person.close()
})

it.each([true, false])(
  'finishes the form by keyboard alone, led by the summary of errors (JavaScript %s)',
  async (javaScript) => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    await postForm(guest, draft, [['file:documents', proof]], 'attach:documents')
    const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript })
    const { page } = person
    await page.goto(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】')))
    await tabTo(page, /^申込の続きを開く/)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${draft}`)
    await tabTo(page, /^利用者番号/)
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '入力内容をご確認ください（1件）' }).waitFor()
    if (javaScript) expect((await page.evaluate(focused)).name).toContain('入力内容をご確認ください')
    await tabTo(page, /^利用者番号は4桁から13桁です/)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await page.evaluate(focused)).name).toMatch(/^利用者番号(?!は)/)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('1234567')
    await tabTo(page, /^確認へ進む/)
    await page.keyboard.press('Space')
    await page.waitForURL(/\/confirm$/)
    await tabTo(page, /^申込む/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '申込完了' }).waitFor()
    expect(person.wrongs).toEqual([])
    await person.close()
  },
)
