/** SQLSTATE of a database that ends, starts, has no room for a connection, or took too long. */
const states = new Set(['57P01', '57P02', '57P03', '57014', '53300', '08006', '08001'])

/** What the system says of a socket that nobody listens to any more. */
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'])
const socketCalls = new Set(['connect', 'read', 'write'])

/** pg's own words where it gives no code. */
const words =
  /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable/

/** Whether the database gave no answer in time: nobody knows what its connection would say next. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout'

/** Whether an error means that the database is away, and comes back (R6); a missing file does not. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  if (!(error instanceof Error)) return false
  if (isUnanswered(error)) return true
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code && states.has(code)) return true
  return (code && socketCodes.has(code) && socketCalls.has(syscall ?? '')) || words.test(error.message)
}
