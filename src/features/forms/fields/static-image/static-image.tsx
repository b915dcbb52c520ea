import { z } from 'zod'
import { Figure } from '../../../../ui/figure/figure'
import { Marked } from '../../../../ui/marked'
import { ja } from '../../words.ja'
import { documentLine } from '../field'
import { controlId } from '../frame'
import type { FieldKind } from '../kind'
import { readNothing } from '../reading'

/** In CSS pixels. */
const pixels = z.int().min(1).max(4000)

const settings = z.strictObject({
  /** The name of a picture among the procedure's files; {@link ../../form-files.ts} finds one that it does not offer. */
  download: documentLine(255).regex(/\.(?:png|jpe?g)$/i, { error: ja.document.noPicture }),
  /** What the picture says, for those who do not see it (`W5`). */
  alt: documentLine(500).refine((alt) => alt.trim() !== '', { error: ja.document.noAlt }),
  caption: documentLine(500).min(1).optional(),
  /** The size of the picture, so that nothing moves when it arrives. */
  width: pixels,
  height: pixels,
})

/** 説明の図: one of the procedure's pictures, with its label as a heading where it has one. It asks nothing. */
export const staticImage: FieldKind<typeof settings, null> = {
  name: 'staticImage',
  settings,
  role: 'read',
  compares: 'none',
  read: readNothing,
  parse: () => ({ empty: true }),
  restore: () => '',
  missing: () => '',
  show: () => null,
  text: () => '',
  Input: ({ field, name, context }) => {
    const { label, download, alt, caption, width, height } = field
    const file = context.downloadOf?.(download)
    return (
      <div id={controlId(name)} class="field">
        {label && (
          <h3>
            <Marked>{label}</Marked>
          </h3>
        )}
        {file ? (
          <Figure src={file.url} alt={alt} caption={caption} width={width} height={height} />
        ) : (
          <p>
            <Marked>{alt}</Marked>
          </p>
        )}
      </div>
    )
  },
}
