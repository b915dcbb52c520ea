import type { ComponentChildren, VNode } from 'preact'

type ListHeadProps = {
  title: string
  /** How many, e.g. 「38件」. */
  count?: ComponentChildren
  /** What is to be done here, in one sentence made of the data. */
  sentence?: ComponentChildren
  /** At the right end. */
  tools?: ComponentChildren
  level?: 'h1' | 'h2'
}

/** 一覧の頭: the name of the view (the page's h1), how many, and a sentence. */
export function ListHead(props: ListHeadProps): VNode {
  const { title, count, sentence, tools, level: Heading = 'h1' } = props
  return (
    <div class="list-head">
      <Heading>{title}</Heading>
      {count && <span class="list-head-count number">{count}</span>}
      {sentence && <p class="list-head-sentence">{sentence}</p>}
      {tools && <div class="list-head-tools">{tools}</div>}
    </div>
  )
}
