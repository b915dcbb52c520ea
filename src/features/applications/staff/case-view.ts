import { isId } from '../../../kernel/ids'
import type { Query } from '../../../urls'
import type { Sheet, Turned } from '../../attachments/prepared-picture'

/** How much of a file is seen: the whole page, or so many hundredths of the pane's width. */
export const zooms = [50, 75, 100, 125, 150, 200, 300, 400] as const
export type Zoom = 'whole' | (typeof zooms)[number]

export const tabs = ['answers', 'files', 'notes'] as const
export type Tab = (typeof tabs)[number]

/** What somebody looks at in a case, as it stands in the address; whatever does not fit there is left out. */
export type CaseView = {
  /** Which part is in front where there is no room for all. */
  tab: Tab
  file: string | null
  /** Counts from 1. */
  page: number
  zoom: Zoom
  turned: Turned
  /** They were told that the file was not scanned, and want to see it. */
  warned: boolean
  /** The file alone, in a window of its own. */
  alone: boolean
}

export function parseCaseView(query: URLSearchParams): CaseView {
  const number = (name: string) => {
    const text = query.get(name) ?? ''
    return /^\d{1,4}$/.test(text) ? Number(text) : 0
  }
  const file = query.get('file')
  return {
    tab: tabs.find((one) => one === query.get('tab')) ?? 'answers',
    file: file !== null && isId(file) ? file : null,
    page: Math.max(1, number('page')),
    zoom: zooms.find((one) => one === number('zoom')) ?? 'whole',
    turned: ([90, 180, 270] as const).find((one) => one === number('rotate')) ?? 0,
    warned: query.get('open') === '1',
    alone: query.get('alone') === '1',
  }
}

/** The same as a query; what is as usual is left out. */
export const queryOf = (view: CaseView): Query => ({
  tab: view.tab === 'answers' ? undefined : view.tab,
  file: view.file ?? undefined,
  page: view.page === 1 ? undefined : view.page,
  zoom: view.zoom === 'whole' ? undefined : view.zoom,
  rotate: view.turned === 0 ? undefined : view.turned,
  open: view.warned ? '1' : undefined,
  alone: view.alone ? '1' : undefined,
})

/**
 * The next larger or smaller step; null at the end. A whole page may be as wide as the pane already, so the next is
 * larger than that; smaller than whole shows nothing more.
 */
export function nextZoom(zoom: Zoom, step: 1 | -1): Zoom | null {
  if (zoom === 'whole') return step === 1 ? 125 : null
  return (step === 1 ? zooms.find((one) => one > zoom) : zooms.findLast((one) => one < zoom)) ?? null
}

export const turnRight = (turned: Turned): Turned => ((turned + 90) % 360) as Turned

/** What the prepared picture must show for a view: more dots for who looks closely. */
export const sheetOf = ({ page, turned, zoom }: CaseView): Sheet => ({
  page,
  turned,
  close: zoom !== 'whole' && zoom >= 150,
})
