import { mine } from '../../src/database/scope'
import { tokenOf } from '../../src/features/applicants/link'
import { url } from '../../src/urls'
import { origin } from '../browserless'
import type { World } from '../world'
import { asActor, system } from './arrivals'

/** The address that the newest code of a draft says; codes are pictures, which the tests of pages do not read. */
export const addressInCode = (
  world: Pick<World, 'house' | 'tenants'>,
  { tenant, draft }: { tenant: string; draft: string },
): Promise<string> =>
  asActor(world, tenant, {
    actor: system,
    async work(scope) {
      const { link_id } = await mine(scope, 'links')
        .select('link_id')
        .where('target_id', '=', draft)
        .where('kind', '=', 'phone')
        .executeTakeFirstOrThrow()
      const token = tokenOf(world.house.keys, scope.tenant.id, link_id)
      return origin + url('phone', { tenant, token })
    },
  })
