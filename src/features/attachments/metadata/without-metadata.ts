import type { ByteSource } from '../../../outside/files/file-store'
import type { ArrivingType } from '../file-type'
import { withoutGifMetadata } from './gif'
import { withoutJpegMetadata } from './jpeg'
import { withoutPngMetadata } from './png'

/**
 * A picture without what tells where, when and by whom it was taken (`U7`), while it arrives; anything else as it is. A
 * PDF is somebody's document and stays as it was signed or written.
 */
export function withoutMetadata(type: ArrivingType | null, source: ByteSource): ByteSource {
  if (type === 'jpeg') return withoutJpegMetadata(source)
  if (type === 'png') return withoutPngMetadata(source)
  return type === 'gif' ? withoutGifMetadata(source) : source
}
