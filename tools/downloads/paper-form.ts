/** 申請用紙: a paper form as data; `pdf.ts` and `xlsx.ts` each draw it on one A4 sheet. */
export interface PaperForm {
  /** The files' name without ending. */
  name: string
  formats: ('pdf' | 'xlsx')[]
  /** 様式 or a remark at the top left. */
  mark: string
  title: string
  /** Before the blanks of the date at the top right, e.g. 申込日. */
  dateLabel: string
  addressee: string
  opening: string
  sections: { title: string; rows: Row[] }[]
  notes: string[]
  /** What the office fills in, below a line. */
  office: { title: string; cells: string[] }
}

/** A row: its label, and what is to be filled in beside it. */
export type Row =
  /** A blank of so many lines, with a word printed small in it. */
  | { kind: 'blank'; label: string; lines?: number; hint?: string }
  /** Two blanks side by side, each with its label. */
  | { kind: 'pair'; left: Blank; right: Blank }
  /** □ before each option; a few stand in a line. */
  | { kind: 'choices'; label: string; options: string[] }
  /** One box for each digit. */
  | { kind: 'digits'; label: string; count: number; hint: string }

interface Blank {
  label: string
  hint?: string
}
