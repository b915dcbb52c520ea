import type { Scope } from '../database/scope'
import { languageControl } from '../kernel/language'
import { type Place, url } from '../urls'
import type { FormInput } from './multipart'
import { type Side, safeNext } from './next'
import type { Visit } from './visit'

type Fields = [string, string][]

/** 道: where somebody was going when they were asked to log in, and what they had typed. */
export type Way = {
  /** A page of the side they log in to, or null for where they begin. */
  next: string | null
  /** A post that their session did not live to see. */
  again: { action: string; fields: Fields } | null
}

const actionField = 'kept-action'
const prefix = 'kept:'

/**
 * The ways through one login.
 * @param secrets below this place people type passwords and codes: those are not written into a page, but typed again
 */
export const waysOf = (side: Side, secrets: Place & ('staffAccount' | 'account')) => ({
  /** The way of a GET: `?next=…`, or as the forms carried it to the same page in another language. */
  ofQuery({ tenant, query, typed }: Visit): Way {
    if (typed) return this.ofForm({ tenant }, typed)
    return { next: safeNext(tenant.slug, side, query.get('next') ?? ''), again: null }
  },

  /** The way of a post whose session had ended. */
  ofPost({ tenant }: Visit, { action, form }: { action: string; form: FormInput }): Way {
    const account = url(secrets, { tenant: tenant.slug })
    if (action.startsWith(account)) return { next: account, again: null }
    return {
      next: null,
      again: { action, fields: form.pairs().filter(([name]) => name !== 'csrf' && name !== languageControl) },
    }
  },

  /** The way as the forms of the login carry it. */
  ofForm({ tenant }: Pick<Scope, 'tenant'>, form: FormInput): Way {
    const action = safeNext(tenant.slug, side, form.text(actionField))
    const fields = form
      .pairs()
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]): [string, string] => [name.slice(prefix.length), value])
    const next = safeNext(tenant.slug, side, form.text('next'))
    return { next, again: action ? { action, fields } : null }
  },
})

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

/** Through 職員ログイン. */
export const staffWay = waysOf('staff', 'staffAccount')

/** Through ログイン of an account. */
export const accountWay = waysOf('public', 'account')
