import type { VNode } from 'preact'
import type { Visit } from '../../http/visit'
import type { Way } from '../../http/way'
import { japaneseOnly } from '../../kernel/language'
import { Button, ButtonLink } from '../../ui/button/button'
import { KeptFields } from '../../ui/field/kept-fields'
import { url } from '../../urls'
import { ja } from './identity-words.ja'

const words = japaneseOnly({ ja })

/**
 * 職員の認証基盤でログインする. A link, since a form may not lead to another origin. What somebody had typed does not fit into
 * the cookie that goes along: the provider opens in another tab, and the words wait here.
 */
export function ProviderLink({ visit, way }: { visit: Visit; way: Way }): VNode | null {
  const w = words(visit.lang)
  if (!visit.tenant.features.staffOidc) return null
  return (
    <div class="stack-actions">
      <ButtonLink
        elsewhere={way.again !== null}
        href={url('staffOidc', { tenant: visit.tenant.slug }, { next: way.next ?? undefined })}
      >
        {w.logIn}
      </ButtonLink>
      {way.again && (
        <form action={way.again.action} method="post">
          <input type="hidden" name="csrf" value={visit.csrf} />
          <KeptFields fields={way.again.fields} />
          <p>{w.keptHere}</p>
          <Button>{w.sendAgain}</Button>
        </form>
      )}
    </div>
  )
}
