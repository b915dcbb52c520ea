import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { url } from '../../../urls'
import { changeFavourite, favouritesOf } from './favourite'
import { FavouritesPage } from './favourites-page'

/** お気に入り登録 and its list. */
export function favouriteRoutes(surface: Surface): void {
  surface.get('favourites', async (scope, visit) =>
    page(<FavouritesPage visit={visit} favourites={await favouritesOf(scope)} />),
  )
  surface.post('favourite', postFavourite)
}

async function postFavourite(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const here = { tenant: visit.tenant.slug, procedure: param(visit, 'procedure') }
  const deed = form.text('deed') === 'remove' ? 'remove' : 'add'
  const done = await changeFavourite(scope, here.procedure, deed)
  if (!done) return page(<FavouritesPage visit={visit} favourites={await favouritesOf(scope)} full />, 409)
  return seeOther(
    form.text('from') === 'list'
      ? url('favourites', { tenant: here.tenant }, { said: 'removed' })
      : url('procedure', here),
  )
}
