/** Of the photo: text of a card has to be read in it. */
const quality = 0.92
/** How long a camera may take over its own photo, in milliseconds; some never answer. */
const patience = 4000

interface PhotoTaker {
  takePhoto(): Promise<Blob>
}
type PhotoTakers = { ImageCapture?: new (track: MediaStreamTrack) => PhotoTaker }

/** A photo as the camera itself takes it, or else what the video shows just now; undefined where there is neither. */
export async function shoot(stream: MediaStream, video: HTMLVideoElement): Promise<Blob | undefined> {
  const own = await ownPhoto(stream).catch(() => undefined)
  const bitmap = own && (await createImageBitmap(own).catch(() => undefined))
  const better = bitmap && bitmap.width * bitmap.height >= video.videoWidth * video.videoHeight
  bitmap?.close()
  return better && own.type === 'image/jpeg' ? own : frameOf(video)
}

function ownPhoto(stream: MediaStream): Promise<Blob> | Promise<undefined> {
  const { ImageCapture } = globalThis as PhotoTakers
  const [track] = stream.getVideoTracks()
  if (!ImageCapture || !track) return Promise.resolve(undefined)
  return new Promise<Blob>((resolve, reject) => {
    setTimeout(reject, patience)
    new ImageCapture(track).takePhoto().then(resolve, reject)
  })
}

function frameOf(video: HTMLVideoElement): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  if (canvas.width === 0) return Promise.resolve(undefined)
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality))
}
