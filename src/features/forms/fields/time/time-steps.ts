interface Steps {
  min?: string | undefined
  max?: string | undefined
  minutes: number
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const two = (count: number) => String(count).padStart(2, '0')
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
const dayEnd = 24 * 60 - 1

/** Whether a time lies on a step; the first is `min`, or midnight. */
export const isOnStep = (time: string, { min = '00:00', minutes }: Steps): boolean =>
  (minutesOf(time) - minutesOf(min)) % minutes === 0

/** The steps just before and just after a time, as far as they are within the bounds. */
export function nearSteps(time: string, { min = '00:00', max, minutes }: Steps): string[] {
  const start = minutesOf(min)
  const end = max === undefined ? dayEnd : minutesOf(max)
  const before = start + Math.floor((minutesOf(time) - start) / minutes) * minutes
  return [before, before + minutes].filter((one) => one >= start && one <= end).map(timeOf)
}
