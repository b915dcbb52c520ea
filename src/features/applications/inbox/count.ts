/** A number of applications; `more` where counting stopped there: 「1,000件以上」. */
export type Count = { n: number; more: boolean }

/** Counting stops here: who looks for one of so many looks by a search. */
export const mostCounted = 1000

/** What the database counted, which goes one further than is shown. */
export const counted = (n: number): Count => ({ n: Math.min(n, mostCounted), more: n > mostCounted })
