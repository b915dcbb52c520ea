import sharp from 'sharp'
import { Refusal } from '../../../kernel/refusal'
import type { ArrivingFile } from '../../../outside/files/arriving-file'
import { mostPixels } from '../file-structure'
import { askThread } from '../thread'
import { Turns } from '../turns'
import { claimedPixels, isWhole } from './heic-box'

export type HeicWish = { bytes: Uint8Array; mostPixels: number }
export type HeicAnswer =
  | { refused: 'broken' | 'too-many-pixels' }
  | { width: number; height: number; data: Uint8Array }

type Refused = { refused: 'broken' | 'too-many-pixels' | 'too-large' | 'busy' }

/** Photos are read as a whole to be converted; the largest of phones have about 15 MB. */
const mostBytes = 50 * 1024 * 1024
const limitMs = 30_000
/** Where the finer one is too large for its field, the coarser one is tried. */
const qualities = [90, 75]

const turns = new Turns(24)

/**
 * A HEIC photo as a JPEG of ours: upright, without any metadata (`U7`). Dimensions are read before anything is decoded;
 * one photo is decoded at a time, in a thread of its own with limits of time and memory.
 * @param most bytes that the JPEG may have
 */
export async function jpegOfHeic(file: ArrivingFile, most: number): Promise<{ jpeg: Buffer } | Refused> {
  if (file.size > mostBytes) return { refused: 'too-large' }
  try {
    return await turns.take(async () => convert(await file.bytesAt(0, file.size), most))
  } catch (error) {
    if (error instanceof Refusal) return { refused: 'busy' }
    throw error
  }
}

async function convert(bytes: Buffer, most: number): Promise<{ jpeg: Buffer } | Refused> {
  const pixels = claimedPixels(bytes)
  if (pixels > mostPixels) return { refused: 'too-many-pixels' }
  if (pixels === 0 || !isWhole(bytes)) return { refused: 'broken' }
  const wish: HeicWish = { bytes, mostPixels }
  const answer = await askThread<HeicAnswer, HeicWish>('heic-worker', wish, { limitMs, heapMb: 512 })
  if (answer === null) return { refused: 'broken' }
  if ('refused' in answer) return answer
  const { width, height, data } = answer
  for (const quality of qualities) {
    const picture = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: mostPixels })
    const jpeg = await picture.removeAlpha().jpeg({ quality }).toBuffer()
    if (jpeg.length <= most) return { jpeg }
  }
  return { refused: 'too-large' }
}

/** 「IMG_0001.HEIC」 as it is called once it is a JPEG. */
export const jpegName = (name: string): string => `${name.replace(/[.．][^.．]*$/u, '')}.jpg`
