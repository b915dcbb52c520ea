import type { VNode } from 'preact'
import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { isTooSmall, readStrokes } from '../../../../kernel/strokes'
import { FieldGroup } from '../../../../ui/field/field'
import { TextInput } from '../../../../ui/field/text-input'
import { SignatureBoard, SignaturePicture } from '../../../../ui/signature/signature'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf, InputProps, Parsed } from '../kind'
import { boxesIn } from '../reading'
import { lineProblem, oneLine } from '../typed-text'
import { readSignature } from './read-signature'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({
  /** Of a name that is typed, in graphemes. */
  maxLength: z.int().min(1).max(1000).default(100),
})

type Props = InputProps<FieldOf<typeof settings>>
/** The name as it was typed, or the strokes of {@link ../../../../kernel/strokes.ts}. */
type Answer = { typed: string } | { drawn: string }

/**
 * 手書きの署名: drawn with a finger, a pen or a mouse, or the name typed in its place, which counts as much. An entry has two boxes,
 * the name and the strokes; where both came, the name that somebody typed without a script stands for the older drawing. No picture is
 * kept, only where the pen went.
 */
export const signature: FieldKind<typeof settings, Answer> = {
  name: 'signature',
  settings,
  role: 'answer',
  compares: 'none',
  read: readSignature,
  parse(field, entry, { lang }) {
    const [typed = '', drawn = ''] = boxesIn(entry, 2).map(oneLine)
    if (typed === '') return drawn === '' ? { empty: true } : parseDrawn(field.label, drawn, wordsIn(lang))
    const problem = lineProblem(typed, field, lang)
    return problem ? { error: { message: problem } } : { answer: { typed } }
  },
  restore: (answer) => ('typed' in answer ? answer.typed : ['', answer.drawn]),
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer) => ('typed' in answer ? answer.typed : pictureOf(answer)),
  text: (_field, answer) => ('typed' in answer ? answer.typed : wordsIn('ja').drawn),
  picture: pictureOf,
  Input: SignatureInput,
}

function pictureOf(answer: Answer): VNode | undefined {
  return 'drawn' in answer ? <SignaturePicture strokes={readStrokes(answer.drawn) ?? []} /> : undefined
}

function parseDrawn(label: string, drawn: string, words: typeof ja): Parsed<Answer> {
  const strokes = readStrokes(drawn)
  if (!strokes) return { error: { message: words.unreadable(label) } }
  return isTooSmall(strokes) ? { error: { message: words.tooSmall(label) } } : { answer: { drawn } }
}

function SignatureInput(props: Props): VNode {
  const { name, entry, error, context } = props
  const frame = frameOf(props)
  const [typed = '', drawn = ''] = boxesIn(entry, 2)
  const strokes = readStrokes(drawn.trim())
  return (
    <FieldGroup {...frame}>
      <SignatureBoard
        id={frame.id}
        name={name}
        strokes={strokes ?? []}
        text={strokes ? drawn.trim() : ''}
        typed={typed !== ''}
      >
        <label class="box-label" for={`${frame.id}-name`}>
          {wordsIn(context.lang).typed}
        </label>
        <TextInput
          id={`${frame.id}-name`}
          name={name}
          value={typed}
          autocomplete="name"
          {...(error && { 'aria-invalid': 'true' as const })}
        />
      </SignatureBoard>
    </FieldGroup>
  )
}
