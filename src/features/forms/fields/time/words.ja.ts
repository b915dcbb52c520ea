import { spokenTime } from '../../../../kernel/typed-time'

type Range = { min?: string | undefined; max?: string | undefined }

const rangeText = ({ min, max }: Range) => {
  if (min && max) return min === max ? spokenTime(min) : `${spokenTime(min)}から${spokenTime(max)}まで`
  return min ? `${spokenTime(min)}以降` : `${spokenTime(max ?? '')}まで`
}

const stepText = (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60}時間` : `${minutes}分`)

export const ja = {
  rule: (range: Range) => `${rangeText(range)}の時刻です。`,
  stepRule: (minutes: number) => `${stepText(minutes)}きざみです。`,
  ways: '例）9:30、9時30分、午後1時',
  missing: (label: string) => `${label}を入力してください。`,
  notTime: (label: string, typed: string) =>
    `${label}は「9:30」「9時30分」「午後1時」のように入力してください。いまは「${typed}」と入力されています。`,
  outside: (label: string, range: Range, now: string) =>
    `${label}は${rangeText(range)}の時刻を入力してください。いまは${spokenTime(now)}です。`,
  offStep: (
    label: string,
    { minutes, near, now }: { minutes: number; near: readonly string[]; now: string },
  ) =>
    `${label}は${stepText(minutes)}きざみで入力してください。いまは${spokenTime(now)}です。近い時刻は${near.map((one) => spokenTime(one)).join('、')}です。`,
  /** Between two sentences. */
  between: '',
}
