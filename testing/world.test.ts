import { expect, it } from 'vitest'
import { cast, inWorld } from './world'

it('shows 花子 the home page of her prefecture', () =>
  inWorld(async (as, world) => {
    const hanako = as(cast.hanako)
    const page = await hanako.goesTo('home', {})
    expect(page.status).toBe(200)
    expect(page.heading).not.toBe('')
    expect(world.defects).toEqual([])
  }))
