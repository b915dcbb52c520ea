/** Why there is no picture. */
export type NoPicture = 'refused' | 'noCamera'

/** In pixels: what a video of somebody who looks for a code needs. */
const usual = { width: 1280, height: 720 }

/**
 * Opens the camera at the back where there is one.
 * @param size in pixels, as near as the camera comes to it
 * @returns its picture, to be stopped by {@link closeCamera}
 */
export async function openCamera(size = usual): Promise<MediaStream | NoPicture> {
  if (!navigator.mediaDevices) return 'noCamera'
  const video = {
    facingMode: { ideal: 'environment' },
    width: { ideal: size.width },
    height: { ideal: size.height },
  }
  return navigator.mediaDevices
    .getUserMedia({ video, audio: false })
    .catch((error: DOMException) => (error.name === 'NotAllowedError' ? 'refused' : 'noCamera'))
}

export function closeCamera(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

type Drawable = HTMLVideoElement | ImageBitmap

/** The longest side that is looked at, in pixels: enough for the thin bars of a card, and quick. */
const longest = 1600

/** What a video shows now, or a photo; undefined while there is nothing yet. */
export function pictureOf(source: Drawable): ImageData | undefined {
  const [wide, high] =
    source instanceof HTMLVideoElement
      ? [source.videoWidth, source.videoHeight]
      : [source.width, source.height]
  if (!wide || !high) return undefined
  const scale = Math.min(1, longest / Math.max(wide, high))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(wide * scale))
  canvas.height = Math.max(1, Math.round(high * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height)
}
