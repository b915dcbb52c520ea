import type { VNode } from 'preact'
import { Icon } from '../icon/icon'
import { useWords } from '../words'

export type StepsProps = {
  names: readonly string[]
  /** The step one is at, counted from 1. */
  current: number
  /** Steps that this person need not take. */
  skipped?: readonly number[]
  /** The current step has something to put right. */
  wrong?: boolean
}

type StepState = 'done' | 'now' | 'skipped' | 'ahead'

/** ステップ (D9): bars and words on a phone, circles from 48rem. */
export function Steps({ names, current, skipped = [], wrong }: StepsProps): VNode {
  const words = useWords()
  const next = names[current]
  const stateOf = (step: number): StepState =>
    skipped.includes(step) ? 'skipped' : step < current ? 'done' : step === current ? 'now' : 'ahead'
  return (
    <div class="steps">
      <div class="steps-words" aria-hidden="true">
        <p class="number">
          {words.stepOf(current, names.length)}
          <b>{names[current - 1]}</b>
        </p>
        {next && (
          <p>
            {words.nextStep}
            {next}
          </p>
        )}
      </div>
      <ol aria-label={words.stepsLabel}>
        {names.map((name, index) => (
          <Step key={name} number={index + 1} name={name} state={stateOf(index + 1)} wrong={wrong} />
        ))}
      </ol>
    </div>
  )
}

type StepProps = { number: number; name: string; state: StepState; wrong: boolean | undefined }

function Step({ number, name, state, wrong }: StepProps): VNode {
  const words = useWords()
  const spoken = {
    done: words.stepDone,
    now: wrong ? words.stepError : words.stepNow,
    skipped: words.stepSkipped,
    ahead: '',
  }
  return (
    <li class={`step step-${state}`} aria-current={state === 'now' ? 'true' : undefined}>
      <span class="step-mark number" aria-hidden="true">
        {state === 'done' ? <Icon name="check" /> : state === 'skipped' ? <Icon name="minus" /> : number}
      </span>
      <span class="step-name">
        {name}
        <span class="visually-hidden">{spoken[state]}</span>
      </span>
    </li>
  )
}
