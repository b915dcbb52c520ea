import { raw } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { param } from '../../../http/visit'
import { refuse } from '../../../kernel/refusal'
import { parsePostcode } from '../../../kernel/typed-number'
import { placesAt } from '../../../outside/postcodes/postcodes'

/** A list of every postcode in the country is public, and changes with a release of ours only. */
const headers = { 'Cache-Control': 'public, max-age=86400' }

/** 郵便番号から住所: the places of a postcode, for the script of the form; none is an answer too. */
export function postcodeRoutes(surface: Surface): void {
  surface.get('postcode', async (_scope, visit) => {
    const postcode = parsePostcode(param(visit, 'postcode')) ?? refuse('not-found')
    return raw(Response.json({ places: placesAt(postcode) }, { headers }))
  })
}
