import type { VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'
import { useWords } from '../words'

/** One thing to put right: the id of its control and the words, e.g. 「生年月日：2月30日はありません」. */
export type FieldProblem = { id: string; text: string }

/** エラーの一覧 above the page: links to the fields; the browser's script moves the focus here. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }): VNode {
  const words = useWords()
  return (
    <section class="error-summary" tabIndex={-1} aria-labelledby="error-summary" data-error-summary>
      <Icon name="error" size={32} />
      <h2 id="error-summary">{words.errorSummary(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.id}>
            <a href={`#${problem.id}`}>
              <Marked>{problem.text}</Marked>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
