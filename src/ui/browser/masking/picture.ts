import type { Edit } from '../../masking/edit'
import { type Frame, isFlat, mostPixels, wholeFrame } from '../../masking/frame'
import { fromRect } from '../../masking/homography'
import { blackened, warped } from '../../masking/pixels'
import { type Flaw, flawsOf, lookedAtSide } from '../../masking/quality'

/** The longer side of what is shown, in pixels: sharp on this screen, also a little closer. */
const shownSide = (): number =>
  Math.min(2048, Math.max(lookedAtSide, Math.max(innerWidth, innerHeight) * devicePixelRatio))
/** No canvas of a browser has a longer side than this. */
const mostSide = 32_767
/** Rows that are worked out before the page may answer the person again. */
const rowsAtOnce = 128

/** A photo in memory: whole, and a copy for the screen. Upright: the device's own turning is done. */
export type Photo = { whole: ImageBitmap; small: ImageBitmap; scale: number }

/** Opens a picture as its camera meant it; null where this browser cannot. */
export async function openPhoto(file: Blob): Promise<Photo | null> {
  try {
    const whole = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const longer = Math.max(whole.width, whole.height)
    if (whole.width * whole.height > mostPixels || longer > mostSide) {
      whole.close()
      return null
    }
    const scale = Math.min(1, shownSide() / longer)
    const small = await createImageBitmap(whole, {
      resizeWidth: Math.max(1, Math.round(whole.width * scale)),
      resizeHeight: Math.max(1, Math.round(whole.height * scale)),
      resizeQuality: 'medium',
    })
    return { whole, small, scale }
  } catch {
    return null
  }
}

export function closePhoto({ whole, small }: Photo): void {
  whole.close()
  small.close()
}

export const frameOfPhoto = ({ whole }: Photo): Frame => wholeFrame(whole)

/** Draws what the frame shows onto a canvas of the screen's size, from the small copy. */
export function drawShown(photo: Photo, frame: Frame, canvas: HTMLCanvasElement): void {
  const shrink = Math.min(1, shownSide() / Math.max(frame.width, frame.height))
  const shown = {
    width: Math.max(1, Math.round(frame.width * shrink)),
    height: Math.max(1, Math.round(frame.height * shrink)),
    corners: frame.corners,
  }
  canvas.width = shown.width
  canvas.height = shown.height
  const context = canvas.getContext('2d', { alpha: false })!
  paint(context, { source: photo.small, scale: photo.small.width / photo.whole.width, frame: shown }, 0)
}

type Painting = { source: ImageBitmap; scale: number; frame: Frame; pixels?: ImageData }

/** Paints the rows from `from` on; all that are left, unless `to` says less. */
function paint(
  context: CanvasRenderingContext2D,
  { source, scale, frame, pixels }: Painting,
  from: number,
  to = frame.height,
): void {
  if (isFlat(frame)) {
    paintFlat(context, source, { frame, scale })
    return
  }
  const photo = pixels ?? pixelsOf(source)
  const { data, width, height } = warped(photo, { frame, scale }, { from, to })
  context.putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, from)
}

/** Turned and cut only: the browser moves the pixels. */
function paintFlat(
  context: CanvasRenderingContext2D,
  source: ImageBitmap,
  { frame, scale }: { frame: Frame; scale: number },
): void {
  const [a, b, c, d, e, f] = fromRect(frame, frame.corners)
  // The frame's way into the photo, turned around into the photo's way onto the canvas.
  const toPhoto = new DOMMatrix([a * scale, d * scale, b * scale, e * scale, c * scale, f * scale])
  context.setTransform(toPhoto.inverse())
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0)
  context.resetTransform()
}

function pixelsOf(source: ImageBitmap): ImageData {
  const canvas = new OffscreenCanvas(source.width, source.height)
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!
  context.drawImage(source, 0, 0)
  return context.getImageData(0, 0, source.width, source.height)
}

export type Wish = { type: 'image/jpeg' | 'image/png'; maxBytes: number }

/**
 * The picture that is sent: a new one of pixels alone, without anything else that the photo carried, black where it is
 * hidden. Smaller and coarser, step by step, where it would be larger than the field takes; black is never coarser.
 * @throws where this device has not enough memory
 */
export async function renderPicture(photo: Photo, edit: Edit, wish: Wish): Promise<Blob> {
  for (const [quality, shrink] of [
    [0.92, 1],
    [0.85, 1],
    [0.85, 0.7],
    [0.8, 0.5],
    [0.75, 0.35],
  ] as const) {
    const blob = await encoded(photo, edit, { ...wish, quality, shrink })
    if (blob.size <= wish.maxBytes || shrink === 0.35) return blob
  }
  throw new Error('the last try returns')
}

async function encoded(
  photo: Photo,
  edit: Edit,
  { type, quality, shrink }: Wish & { quality: number; shrink: number },
): Promise<Blob> {
  const frame = shrunk(edit.frame, shrink)
  const canvas = document.createElement('canvas')
  canvas.width = frame.width
  canvas.height = frame.height
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  const pixels = isFlat(frame) ? undefined : pixelsOf(photo.whole)
  const step = isFlat(frame) ? frame.height : rowsAtOnce
  for (let from = 0; from < frame.height; from += step) {
    const painting = { source: photo.whole, scale: 1, frame, ...(pixels && { pixels }) }
    paint(context, painting, from, Math.min(frame.height, from + step))
    await new Promise((next) => setTimeout(next))
  }
  context.fillStyle = '#000000'
  for (const box of edit.boxes) {
    const [across, down] = [frame.width / edit.frame.width, frame.height / edit.frame.height]
    const rect = {
      x: box.x * across,
      y: box.y * down,
      width: box.width * across,
      height: box.height * down,
    }
    const black = blackened(rect, frame)
    context.fillRect(black.x, black.y, black.width, black.height)
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality))
  // Some browsers give the memory of a canvas back only when it is small again.
  canvas.width = 0
  canvas.height = 0
  if (!blob) throw new Error('no picture')
  return blob
}

const shrunk = (frame: Frame, by: number): Frame =>
  by === 1
    ? frame
    : {
        width: Math.max(1, Math.round(frame.width * by)),
        height: Math.max(1, Math.round(frame.height * by)),
        corners: frame.corners,
      }

/** What may be wrong with the photo. */
export function flawsOfPhoto({ small }: Pick<Photo, 'small'>): Flaw[] {
  const shrink = Math.min(1, lookedAtSide / Math.max(small.width, small.height))
  const width = Math.max(1, Math.round(small.width * shrink))
  const height = Math.max(1, Math.round(small.height * shrink))
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false })!
  context.imageSmoothingQuality = 'high'
  context.drawImage(small, 0, 0, width, height)
  return flawsOf(context.getImageData(0, 0, width, height))
}
