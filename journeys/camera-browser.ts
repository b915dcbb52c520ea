import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { cardPhoto } from '../testing/files/card-photo'
import { filmOf } from '../testing/files/film'
import { openBrowser } from './browser'

/** A browser for the stories of one file, whose camera sees a card and may be used. */
export async function cameraForFile(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'camera-'))
  const film = join(folder, 'card.y4m')
  writeFileSync(film, await filmOf(await cardPhoto(1920)))
  const browser = await openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })
  return browser
}
