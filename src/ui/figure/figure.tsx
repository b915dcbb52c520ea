import type { VNode } from 'preact'
import { Marked, useMarks } from '../marked'

type FigureProps = {
  src: string
  /** What the picture says, for those who do not see it. */
  alt: string
  /** In CSS pixels, so that nothing moves when the picture arrives; a narrow page shows it smaller. */
  width: number
  height: number
  caption?: string | undefined
}

/** 図: a picture in a text, with words under it where it has some. */
export function Figure({ alt, caption, ...picture }: FigureProps): VNode {
  const langOf = useMarks()
  return (
    <figure class="figure">
      <img {...picture} alt={alt} lang={langOf(alt)} loading="lazy" decoding="async" />
      {caption && (
        <figcaption>
          <Marked>{caption}</Marked>
        </figcaption>
      )}
    </figure>
  )
}
