import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type Edit,
  newEdit,
  ofDocument,
  placeOf,
  straightenedEdit,
  turnedEdit,
  withArea,
  withBox,
  withBoxAt,
  withoutArea,
  withoutBox,
} from './edit'
import { cornersOf, wholeFrame } from './frame'
import { areasOf, documentIds, firstAreas } from './templates'
import { amended, begun, redone, undone, went } from './undo'

const fresh = () => newEdit(wholeFrame({ width: 1000, height: 600 }))
const box = { x: 100, y: 100, width: 200, height: 50 }

it.each(documentIds)('has every area of %s inside the picture, and hides those that must be hidden', (id) => {
  const edit = ofDocument(fresh(), id)
  expect(edit.boxes.map(({ area }) => area)).toEqual(firstAreas(id))
  for (const [area, part] of areasOf(id)) {
    expect(Math.min(part.x, part.y)).toBeGreaterThanOrEqual(0)
    expect(Math.max(part.x + part.width, part.y + part.height)).toBeLessThanOrEqual(1)
    const all = withArea(edit, area)
    expect(all.boxes.filter((one) => one.area === area)).toHaveLength(1)
    expect(withArea(all, area)).toBe(all)
    expect(withoutArea(all, area).boxes.some((one) => one.area === area)).toBe(false)
  }
})

it('keeps what somebody put in its place when the document is another one', () => {
  const named = ofDocument(fresh(), 'insurance-card')
  const own = withBoxAt(withBox(named, box).edit, named.boxes[0]!.id, box)
  const other = ofDocument(own, 'licence-back')
  expect(other.boxes.map(({ area }) => area)).toEqual([null, null, 'donation'])
  expect(ofDocument(other, null).boxes.map(({ area }) => area)).toEqual([null, null])
})

it('lets boxes of a document follow the cut picture until they are moved by hand', () => {
  const named = ofDocument(fresh(), 'insurance-card')
  const [symbol, number] = named.boxes
  const held = withBoxAt(named, symbol!.id, box)
  const cut = straightenedEdit(held, cornersOf({ x: 50, y: 50, width: 500, height: 300 }))
  const at = (id: number) => cut.boxes.find((one) => one.id === id)
  expect(at(symbol!.id)).toMatchObject({ x: 50, y: 50, width: 200, height: 50 })
  expect(at(number!.id)).toMatchObject(placeOf(cut, 'number')!)
})

it('turns boxes with the picture', () => {
  const { edit } = withBox(fresh(), box)
  const [once] = turnedEdit(edit).boxes
  expect(once).toMatchObject({ width: 50, height: 200 })
  const back = [1, 2, 3, 4].reduce((now) => turnedEdit(now), edit)
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(back.boxes[0]![side]).toBeCloseTo(box[side], 6)
})

it('changes nothing for a box that is not there, or does not move', () => {
  const { edit, id } = withBox(fresh(), box)
  expect(withoutBox(edit, 99)).toBe(edit)
  expect(withBoxAt(edit, 99, box)).toBe(edit)
  expect(withBoxAt(edit, id, box)).toBe(edit)
})

type Step = (edit: Edit) => Edit
const steps: fc.Arbitrary<Step>[] = [
  fc.nat(900).map((x) => (edit: Edit) => withBox(edit, { ...box, x }).edit),
  fc.nat(5).map((id) => (edit: Edit) => withoutBox(edit, id)),
  fc.tuple(fc.nat(5), fc.nat(900)).map(
    ([id, x]) =>
      (edit: Edit) =>
        withBoxAt(edit, id, { ...box, x }),
  ),
  fc.constantFrom(...documentIds, null).map((id) => (edit: Edit) => ofDocument(edit, id)),
  fc.constant(turnedEdit),
  fc.double({ min: 0, max: 0.3, noNaN: true }).map((by) => (edit: Edit) => {
    const { width, height } = edit.frame
    return straightenedEdit(edit, cornersOf({ x: by * width, y: 0, width: width * (1 - by), height }))
  }),
]

it('takes back any steps one by one, and does them again', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(...steps), { maxLength: 30 }), (all) => {
      const seen = [fresh()]
      let course = begun(seen[0]!)
      for (const step of all) {
        const next = step(course.now)
        if (next !== course.now) seen.push(next)
        course = went(course, next)
      }
      for (const past of seen.toReversed()) {
        expect(course.now).toBe(past)
        course = undone(course)
      }
      for (const later of seen.slice(1)) {
        course = redone(course)
        expect(course.now).toBe(later)
      }
      expect(redone(course)).toBe(course)
    }),
  )
})

it('counts a key that is held down as one step, and forgets what was taken back', () => {
  const course = amended(went(begun(1), 2), 3)
  expect(undone(course).now).toBe(1)
  expect(went(undone(course), 4).future).toEqual([])
  expect(undone(amended(begun(1), 2)).now).toBe(1)
})
