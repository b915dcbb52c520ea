import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Icon } from '../../../ui/icon/icon'
import type { Frame } from '../../../ui/layout/frame'
import { Link } from '../../../ui/link/link'
import { url } from '../../../urls'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

/** Of whoever is logged in: whether a procedure is a favourite, and the proof for the form. */
export type FavouriteState = { kept: boolean; csrf: string }

type FavouriteProps = { frame: Frame; procedure: string; state: FavouriteState | null }

/** お気に入り登録 beside 手続き名 (seed, step 5); who is not logged in is led to the login and back here. */
export function FavouriteButton({ frame, procedure, state }: FavouriteProps): VNode {
  const w = words(frame.lang)
  const here = { tenant: frame.tenant.slug, procedure }
  if (!state) {
    const next = url('procedure', here)
    return (
      <Link href={url('login', { tenant: here.tenant }, { next })} icon="star">
        {w.addWithLogin}
      </Link>
    )
  }
  return (
    <form class="cluster" action={url('favourite', here)} method="post">
      <input type="hidden" name="csrf" value={state.csrf} />
      {state.kept && (
        <span class="chip">
          <Icon name="star" size={18} />
          {w.kept}
        </span>
      )}
      <Button
        size="sm"
        name="deed"
        value={state.kept ? 'remove' : 'add'}
        icon={state.kept ? 'close' : 'star'}
      >
        {state.kept ? w.remove : w.add}
      </Button>
    </form>
  )
}
