import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'

/** The id of the form of a page that holds what was typed, once that form was drawn. */
export type Place = { form?: string }

/** A layout provides it to what it draws; the foot of the page comes last and reads it. */
export const TypedFormPlace = createContext<Place>({})

type TypedFormProps = {
  action?: string
  id?: string
  class?: string
  encType?: 'multipart/form-data'
  noValidate?: boolean
  children: ComponentChildren
}

/**
 * A form that people type into. Choosing another language at the foot of its page posts it, so that nothing is lost; of
 * several on one page, the first.
 */
export function TypedForm({ id, ...rest }: TypedFormProps): VNode {
  const place = useContext(TypedFormPlace)
  const named = id ?? (place.form ? undefined : 'typed-form')
  place.form ??= named
  return <form {...rest} id={named} method="post" />
}
