import { pino } from 'pino'

/** One JSON line each, in UTC with milliseconds (L7). What is personal never goes in: no addresses, answers, URLs. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ fd: 2, sync: true }),
)

/** What may be said of an error: its kind and place. A message can hold what somebody typed. */
export function plainError(error: unknown): { name: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = (error as { code?: unknown }).code
  const frames = error.stack?.split('\n').filter((line) => line.trim().startsWith('at ')) ?? []
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  }
}
