/** 取り消しとやり直し: what was, is, and was taken back. */
export type Course<State> = {
  past: readonly State[]
  now: State
  future: readonly State[]
}

/** So many steps can be taken back. */
const longest = 100

export const begun = <State>(now: State): Course<State> => ({ past: [], now, future: [] })

/** One step on; what had been taken back is forgotten. A step that changes nothing is none. */
export function went<State>(course: Course<State>, now: State): Course<State> {
  if (now === course.now) return course
  return { past: [...course.past, course.now].slice(-longest), now, future: [] }
}

export function undone<State>(course: Course<State>): Course<State> {
  const { past, now, future } = course
  if (past.length === 0) return course
  return { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future] }
}

export function redone<State>(course: Course<State>): Course<State> {
  const [now, ...future] = course.future
  return now === undefined ? course : { past: [...course.past, course.now], now, future }
}

/** The last step in other words, e.g. while a key is held down: one press, one step. */
export const amended = <State>(course: Course<State>, now: State): Course<State> =>
  course.past.length === 0 ? went(course, now) : { ...course, now, future: [] }
