import { renderToString } from 'preact-render-to-string'
import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, raw } from '../../../http/answer'
import { japaneseOnly, type Language } from '../../../kernel/language'
import { pictureMime, type Sheet } from '../../attachments/prepared-picture'
import type { Attachment } from '../application'
import { ja } from './case-words.ja'
import { atHand, pictureOf } from './seen-file'

const words = japaneseOnly({ ja })

const headers = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
}

/**
 * One page of a file as a picture of ours, made when it is this file's turn, without a connection of the database
 * meanwhile. Where none can be made, a drawing says so in its place.
 */
export async function sendPicture(scope: Scope, file: Attachment, wish: { sheet: Sheet; lang: Language }) {
  const hand = await atHand(scope, file)
  return afterwards(async (): Promise<Answer> => {
    const made = await pictureOf(hand, wish.sheet)
    if ('picture' in made)
      return raw(
        new Response(new Uint8Array(made.picture), { headers: { ...headers, 'Content-Type': pictureMime } }),
      )
    const { title } = words(wish.lang).file.unviewable[made.unviewable]
    return raw(
      new Response(noPicture(title), {
        status: 422,
        headers: { ...headers, 'Content-Type': 'image/svg+xml' },
      }),
    )
  })
}

const noPicture = (title: string): string =>
  renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="240" viewBox="0 0 640 240">
      <rect width="640" height="240" fill="#ffffff" />
      <text x="320" y="126" text-anchor="middle" font-size="20" font-family="sans-serif" fill="#1a1a1a">
        {title}
      </text>
    </svg>,
  )
