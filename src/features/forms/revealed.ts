import { kindOf } from './fields/kinds'
import { fieldsOfPage, type Page } from './form'
import type { Decided } from './logic/decide'
import { cellName } from './logic/names'

/**
 * The questions of a page, by control name, that are asked now and were not before: without scripts nobody has seen them
 * yet, and must before the page can be left.
 */
export const revealedOn = (page: Page, before: Decided, now: Decided): string[] =>
  fieldsOfPage(page).flatMap((field) => {
    const names =
      field.kind === 'group' && now.shows(field.id) && before.shows(field.id)
        ? now
            .rows(field.id)
            .flatMap((row) =>
              field.fields
                .filter((cell) => kindOf(cell).role === 'answer')
                .map((cell) => cellName(field.id, row, cell.id)),
            )
        : kindOf(field).role === 'computed'
          ? []
          : [field.id]
    return names.filter((name) => now.shows(name) && !before.shows(name))
  })
