import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** 入力したまま: what was typed into the page before it was asked for anew in another language, by names of controls. */
export type Typed = { has(name: string): boolean; all(name: string): readonly string[] }

/** What the controls of this page show instead of what the page would show in them; null where nothing was typed. */
export const TypedBefore = createContext<Typed | null>(null)

/** The texts typed into the boxes of a name, in their order; those of the page where there are none. */
export function useTyped<Text extends string | undefined>(
  name: string,
  shown: readonly Text[],
): readonly (Text | string)[] {
  const typed = useContext(TypedBefore)
  return typed?.has(name) ? typed.all(name) : shown
}

/** Whether a box is ticked: one that is not is not posted. */
export function useTicked(name: string, value: string, shown: boolean | undefined): boolean | undefined {
  const typed = useContext(TypedBefore)
  return typed ? typed.all(name).includes(value) : shown
}
