import type { Page } from 'playwright-core'
import { jpeg } from '../../testing/files/naughty-files'
import { attach, expectAttached } from '../library-card/the-form'
import type { Seat } from '../person'
import { heading, press } from './life'

/** 申込 of a library card, from its first question to 申込確認. */
export async function fillInTheCard(page: Page, { javaScript }: Seat): Promise<void> {
  await heading(page, '申込')
  await attach(page, [{ name: '手帳.jpg', mimeType: 'image/jpeg', buffer: await jpeg() }], javaScript)
  await expectAttached(page, ['手帳.jpg'])
  await page.getByLabel('利用者番号').fill('24681357')
  await press(page, '確認へ進む')
  await heading(page, '申込確認')
}
