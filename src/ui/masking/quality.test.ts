import sharp, { type Sharp } from 'sharp'
import { expect, it } from 'vitest'
import { cardPhoto } from '../../../testing/files/card-photo'
import type { Pixels } from './pixels'
import { flawsOf, lookedAtSide } from './quality'

const original = sharp(await cardPhoto(1600))

async function looked(picture: Sharp): Promise<Pixels> {
  const { data, info } = await sharp(await picture.png().toBuffer())
    .resize({ width: lookedAtSide, height: lookedAtSide, fit: 'inside' })
    .removeAlpha()
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}

const flaws = async (picture: Sharp) => flawsOf(await looked(picture))

const paper = (marks: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600"><rect width="1200" height="1600" fill="#fbfbfb"/>${marks}</svg>`,
    ),
  )

const lines = Array.from(
  { length: 30 },
  (_, at) =>
    `<text x="100" y="${120 + at * 48}" font-size="30">県立図書館利用者カード申込の本文 ${at}</text>`,
).join('')

it('has nothing against a good photo, and nothing against a scanned page', async () => {
  expect(await flaws(original.clone())).toEqual([])
  expect(await flaws(paper(lines))).toEqual([])
})

it('sees that a photo is blurred', async () => {
  expect(await flaws(original.clone().blur(6))).toEqual(['blurred'])
})

it('sees that a photo is dark, or too bright', async () => {
  expect(await flaws(original.clone().linear(0.25, 0))).toEqual(['dark'])
  expect(await flaws(original.clone().linear(0.2, 235))).toEqual(['bright'])
})

it('sees that an edge of the sheet is outside the photo', async () => {
  const table = (left: number) =>
    sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#4a3c30' } }).composite([
      { input: { create: { width: 1000, height: 800, channels: 3, background: '#f4f4f0' } }, left, top: 200 },
      {
        input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700">${lines}</svg>`),
        left,
        top: 220,
      },
    ])
  expect(await flaws(table(300))).toEqual([])
  expect(await flaws(table(0))).toEqual(['cut-off'])
})

it('sees a reflection on a card', async () => {
  const light = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><ellipse cx="150" cy="100" rx="140" ry="95" fill="#fff"/></svg>',
  )
  const dim = await original.clone().linear(0.75, 0).png().toBuffer()
  expect(await flaws(sharp(dim).composite([{ input: light, left: 700, top: 500 }]))).toEqual(['glare'])
})
