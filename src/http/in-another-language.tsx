import type { Context, Hono } from 'hono'
import { TypedBefore } from '../ui/field/typed'
import { type Answer, raw } from './answer'
import { languageCookie } from './cookies'
import type { FormInput } from './form-input'
import type { Chosen } from './language-switch'
import type { Env } from './surface'

type Wanted = Chosen & { form: FormInput }

/**
 * The page that a form stood on, in another language, with what was typed in its controls: asked for as the browser
 * would, by its own address, so that nothing of the form is done. Null where that address shows no page now.
 */
export async function inAnotherLanguage(
  hono: Hono<Env>,
  c: Context<Env>,
  { lang, form, here }: Wanted,
): Promise<Answer | null> {
  const headers = new Headers()
  for (const name of ['user-agent', 'x-forwarded-for', 'sec-fetch-site'])
    if (c.req.header(name)) headers.set(name, c.req.header(name)!)
  headers.set('cookie', withLanguage(c.req.header('cookie') ?? '', lang))
  const request = new Request(new URL(here ?? c.req.url, c.req.url), { headers })
  const response = await hono.fetch(request, { ...c.env, typed: form })
  return response.status === 200 ? raw(response) : null
}

const withLanguage = (cookies: string, lang: string): string =>
  [
    ...cookies.split(/; */).filter((pair) => pair && !pair.startsWith(`${languageCookie}=`)),
    `${languageCookie}=${lang}`,
  ].join('; ')

/** A page of which the controls show what was typed before. */
export const withTyped = (answer: Answer, typed: FormInput | undefined): Answer =>
  typed && answer.kind === 'page'
    ? { ...answer, body: <TypedBefore.Provider value={typed}>{answer.body}</TypedBefore.Provider> }
    : answer
