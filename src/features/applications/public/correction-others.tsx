import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Fold } from '../../../ui/fold/fold'
import type { Field, Page } from '../../forms/form'
import { type Filled, FormPageView } from '../../forms/form-page'
import { fieldIdOf } from '../../forms/logic/names'
import { splitFields } from '../drafts/corrected-fields'
import { conflictsIn } from './conflict-note'
import type { CorrectionPageProps } from './correction-page'
import { en } from './correction-words.en'
import { ja } from './correction-words.ja'

const words = byLanguage({ ja, en })

type OthersProps = CorrectionPageProps & {
  /** What stands above already: the marked fields, and what is worked out from them. */
  above: readonly Field[]
  filled: Filled
}

/** ほかの内容も直す: every other question, as it was sent. */
export function Others(props: OthersProps): VNode | null {
  const { frame, open, view, problems, above, unchanged } = props
  const w = words(frame.lang)
  const { others } = splitFields(open.procedure.content.form, props.back.asked)
  if (others.length === 0) return null
  const same = others.filter((field) => unchanged.includes(field)).length
  // Also where a check failed at something that the form works out.
  const wrong = problems.some((problem) => above.every((field) => fieldIdOf(problem.field) !== field.id))
  const differs = conflictsIn(view, others).length > 0
  return (
    <div class="section">
      <p>
        {same > 0 && w.restStays(same)}
        {same < others.length && w.changedToo(others.length - same)}
      </p>
      <Fold
        boxed
        summary={w.others(others.length)}
        icon="pencil"
        open={props.others || wrong || differs || above.length === 0}
      >
        {open.procedure.content.form.pages.map((page) => (
          <FormPageView key={page.id} page={without(page, above)} filled={props.filled} />
        ))}
      </Fold>
    </div>
  )
}

/** A page without the fields that stand above, and without the parts that then ask nothing. */
const without = (page: Page, above: readonly Field[]): Page => ({
  ...page,
  sections: page.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => !above.includes(field)) }))
    .filter(({ fields }, index) => fields.length > 0 || page.sections[index]?.fields.length === 0),
})
