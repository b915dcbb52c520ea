import type { Rect } from './box'

/**
 * 書類の種類と、その隠すところ. What must be hidden is the manual's: 「健康保険証の「記号・番号・保険者番号」や、運転免許証裏面の
 * 「臓器提供に関する意思」等は、マスキング（撮影時に隠すかスタンプで塗りつぶす等）してから添付してください。」 For the
 * other documents it follows the same thought: numbers that serve to look somebody up, and what is nobody's business.
 * Places are parts of the document's width and height, as common forms of it have them: a beginning for the person's
 * own hand, never proof that the right place is covered. The cases in which My Number cards are given out cover sex,
 * organ donation, the number and its code.
 */
export const documents = {
  'insurance-card': {
    areas: {
      symbol: at(0.14, 0.2, 0.21, 0.1),
      number: at(0.45, 0.2, 0.21, 0.1),
      insurer: at(0.2, 0.84, 0.26, 0.1),
      code: at(0.82, 0.6, 0.13, 0.2),
    },
    first: ['symbol', 'number', 'insurer'],
  },
  'eligibility-certificate': {
    areas: {
      symbol: at(0.14, 0.2, 0.21, 0.1),
      number: at(0.45, 0.2, 0.21, 0.1),
      insurer: at(0.2, 0.84, 0.26, 0.1),
      code: at(0.82, 0.6, 0.13, 0.2),
    },
    first: ['symbol', 'number', 'insurer'],
  },
  'licence-back': {
    areas: { donation: at(0.03, 0.6, 0.94, 0.36) },
    first: ['donation'],
  },
  'my-number-front': {
    areas: { sex: at(0.74, 0.3, 0.2, 0.1), donation: at(0.03, 0.76, 0.6, 0.2) },
    first: ['donation'],
  },
  'my-number-back': {
    areas: { myNumber: at(0.3, 0.06, 0.5, 0.14), code: at(0.03, 0.06, 0.22, 0.34) },
    first: ['myNumber', 'code'],
  },
} as const satisfies Record<string, { areas: Record<string, Rect>; first: readonly string[] }>

export type DocumentId = keyof typeof documents

export const documentIds = Object.keys(documents) as [DocumentId, ...DocumentId[]]

/** The areas of a document, each with its place as parts of width and height. */
export const areasOf = (id: DocumentId): [string, Rect][] => Object.entries(documents[id].areas)

/** The areas that are hidden as soon as the document is named. */
export const firstAreas = (id: DocumentId): readonly string[] => documents[id].first

function at(x: number, y: number, width: number, height: number): Rect {
  return { x, y, width, height }
}
