import Excel, { type Borders, type Row as SheetRow, type Worksheet } from 'exceljs'
import type { PaperForm, Row } from './paper-form'

const made = new Date('2025-04-01T00:00:00Z')
const thin = { style: 'thin', color: { argb: 'FF5A5A5A' } } as const
const allSides: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }
const labelFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFECECEC' } } as const
const font = 'BIZ UDPゴシック'
/** Label, then two blanks with a label between them; a row of digits uses one column for each. */
const columns = 30
const labelColumns = 6
const lineHeight = 27

/** The sheet as an Excel file that prints on one A4 page. */
export async function drawXlsx(form: PaperForm): Promise<Buffer> {
  const book = new Excel.Workbook()
  book.created = made
  book.modified = made
  book.title = form.title
  const sheet = book.addWorksheet(form.title.slice(0, 31), {
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
  })
  sheet.columns = Array.from({ length: columns }, () => ({ width: 2.9 }))
  drawHead(sheet, form)
  for (const section of form.sections) {
    heading(sheet, section.title)
    for (const row of section.rows) drawRow(sheet, row)
  }
  sheet.addRow([]).height = 6
  for (const note of form.notes)
    paragraph(sheet, `※ ${note}`, { size: 9, height: note.length > 50 ? 26 : 14 })
  drawOffice(sheet, form.office)
  sheet.pageSetup.printArea = `A1:AD${sheet.rowCount}`
  return withoutTimes(Buffer.from(await book.xlsx.writeBuffer()))
}

/** Sets the time of every file in a ZIP to 1980, its first, so that equal sheets are equal bytes. */
function withoutTimes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = zip.readUInt32LE(entry + 42)
    zip.writeUInt32LE(0x00210000, entry + 12)
    zip.writeUInt32LE(0x00210000, local + 10)
    const variable = [28, 30, 32].map((offset) => zip.readUInt16LE(entry + offset))
    entry += 46 + variable.reduce((sum, length) => sum + length, 0)
  }
  return zip
}

function drawHead(sheet: Worksheet, form: PaperForm) {
  paragraph(sheet, form.mark, { size: 10 })
  paragraph(sheet, form.title, { size: 17, bold: true, align: 'center', height: 32 })
  paragraph(sheet, `${form.dateLabel}　　　　　年　　　月　　　日`, { align: 'right' })
  paragraph(sheet, form.addressee, { size: 12 })
  paragraph(sheet, form.opening, {})
}

interface Look {
  size?: number
  bold?: boolean
  align?: 'left' | 'center' | 'right'
  height?: number
}

function paragraph(
  sheet: Worksheet,
  text: string,
  { size = 11, bold = false, align = 'left', height = 20 }: Look,
) {
  const row = sheet.addRow([text])
  row.height = height
  sheet.mergeCells(row.number, 1, row.number, columns)
  row.getCell(1).font = { name: font, size, bold }
  row.getCell(1).alignment = { horizontal: align, vertical: 'middle', wrapText: true }
}

const heading = (sheet: Worksheet, title: string) =>
  paragraph(sheet, title, { size: 12, bold: true, height: 26 })

function drawRow(sheet: Worksheet, content: Row) {
  const row = sheet.addRow([])
  row.height = lineHeight
  switch (content.kind) {
    case 'pair':
      label(sheet, row, { from: 1, text: content.left.label })
      box(sheet, row, { from: labelColumns + 1, to: 16, text: content.left.hint ?? '', align: 'right' })
      label(sheet, row, { from: 17, text: content.right.label })
      box(sheet, row, { from: 23, to: columns, text: content.right.hint ?? '', align: 'right' })
      return
    case 'choices':
      label(sheet, row, { from: 1, text: content.label })
      row.height = content.options.join('').length > 30 ? lineHeight * 1.5 : lineHeight
      box(sheet, row, { text: content.options.map((option) => `□ ${option}`).join('　'), size: 11 })
      return
    case 'digits':
      drawDigits(sheet, row, content)
      return
    case 'blank':
      label(sheet, row, { from: 1, text: content.label })
      row.height = lineHeight * (content.lines ?? 1)
      box(sheet, row, { text: content.hint ?? '', top: (content.lines ?? 1) > 1 })
  }
}

function drawDigits(sheet: Worksheet, row: SheetRow, content: Extract<Row, { kind: 'digits' }>) {
  const hint = sheet.addRow([])
  hint.height = 16
  sheet.mergeCells(row.number, 1, hint.number, labelColumns)
  style(row, 1, { text: content.label, bold: true })
  for (let digit = 1; digit <= content.count; digit += 1) row.getCell(labelColumns + digit).border = allSides
  box(sheet, hint, { text: content.hint })
}

interface Box {
  from?: number
  to?: number
  text: string
  size?: number
  top?: boolean
  align?: 'left' | 'right'
}

function box(sheet: Worksheet, row: SheetRow, { from = labelColumns + 1, to = columns, ...rest }: Box) {
  sheet.mergeCells(row.number, from, row.number, to)
  const cell = row.getCell(from)
  cell.value = rest.text
  cell.font = { name: font, size: rest.size ?? 9, color: { argb: rest.size ? 'FF000000' : 'FF555555' } }
  cell.border = allSides
  cell.alignment = { vertical: rest.top ? 'top' : 'middle', horizontal: rest.align ?? 'left', wrapText: true }
}

function label(sheet: Worksheet, row: SheetRow, { from, text }: { from: number; text: string }) {
  sheet.mergeCells(row.number, from, row.number, from + labelColumns - 1)
  style(row, from, { text, bold: true })
}

function style(row: SheetRow, column: number, { text, bold }: { text: string; bold: boolean }) {
  const cell = row.getCell(column)
  cell.value = text
  cell.font = { name: font, size: 10, bold }
  cell.fill = labelFill
  cell.border = allSides
  cell.alignment = { vertical: 'middle', wrapText: true }
}

function drawOffice(sheet: Worksheet, office: PaperForm['office']) {
  heading(sheet, office.title)
  const names = sheet.addRow([])
  const blanks = sheet.addRow([])
  blanks.height = 34
  const width = Math.floor(columns / office.cells.length)
  office.cells.forEach((name, index) => {
    const from = index * width + 1
    const to = index === office.cells.length - 1 ? columns : from + width - 1
    box(sheet, names, { from, to, text: name })
    names.getCell(from).fill = labelFill
    box(sheet, blanks, { from, to, text: '' })
  })
}
