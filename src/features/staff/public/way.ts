import type { Scope } from '../../../database/scope'
import type { FormInput } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { url } from '../../../urls'
import { safeNext } from '../next'

type Fields = [string, string][]

/** 道: where somebody was going when they were asked to log in, and what they had typed. */
export type Way = {
  /** A page of the staff's side, or null for the inbox. */
  next: string | null
  /** A post that their session did not live to see. */
  again: { action: string; fields: Fields } | null
}

const actionField = 'kept-action'
const prefix = 'kept:'

/** The way of a GET: `?next=…`. */
export const wayOfQuery = ({ tenant, query }: Visit): Way => ({
  next: safeNext(tenant.slug, query.get('next') ?? ''),
  again: null,
})

/** The way of a post whose session had ended. Passwords and codes are not written into a page: those are typed again. */
export function wayOfPost({ tenant }: Visit, { action, form }: { action: string; form: FormInput }): Way {
  const account = url('staffAccount', { tenant: tenant.slug })
  if (action.startsWith(account)) return { next: account, again: null }
  return { next: null, again: { action, fields: form.pairs().filter(([name]) => name !== 'csrf') } }
}

/** The way as the forms of the login carry it. */
export function wayOfForm({ tenant }: Pick<Scope, 'tenant'>, form: FormInput): Way {
  const action = safeNext(tenant.slug, form.text(actionField))
  const fields = form
    .pairs()
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]): [string, string] => [name.slice(prefix.length), value])
  return { next: safeNext(tenant.slug, form.text('next')), again: action ? { action, fields } : null }
}

/** The fields that carry a way through the forms of the login. */
export function carried({ next, again }: Way): Fields {
  const fields: Fields = next ? [['next', next]] : []
  if (!again) return fields
  return [
    ...fields,
    [actionField, again.action],
    ...again.fields.map(([name, value]): [string, string] => [prefix + name, value]),
  ]
}
