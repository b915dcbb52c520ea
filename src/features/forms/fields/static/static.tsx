import { z } from 'zod'
import { Marked } from '../../../../ui/marked'
import { Prose } from '../../../../ui/prose/prose'
import { ja } from '../../words.ja'
import { documentText } from '../field'
import { controlId } from '../frame'
import type { FieldKind } from '../kind'
import { readNothing } from '../reading'

const settings = z.strictObject({
  text: documentText(10_000).refine((text) => text.trim() !== '', { error: ja.document.noText }),
})

/** 説明文: a text between questions, with its label as a heading where it has one. It asks nothing. */
export const staticText: FieldKind<typeof settings, null> = {
  name: 'static',
  settings,
  role: 'read',
  compares: 'none',
  read: readNothing,
  parse: () => ({ empty: true }),
  restore: () => '',
  missing: () => '',
  show: () => null,
  text: () => '',
  Input: ({ field, name }) => (
    <div id={controlId(name)} class="field" data-kind="static">
      {field.label && (
        <h3>
          <Marked>{field.label}</Marked>
        </h3>
      )}
      <Prose text={field.text} />
    </div>
  ),
}
