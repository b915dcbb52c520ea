/** Types of files a field can ask for, in the order in which they are written out. */
export const fileTypes = ['pdf', 'png', 'gif', 'jpeg', 'tiff'] as const
export type FileType = (typeof fileTypes)[number]

const facts: Record<FileType, { written: string; endings: readonly string[] }> = {
  pdf: { written: 'PDF', endings: ['.pdf'] },
  png: { written: 'PNG', endings: ['.png'] },
  gif: { written: 'GIF', endings: ['.gif'] },
  jpeg: { written: 'JPEG/JPG', endings: ['.jpeg', '.jpg'] },
  tiff: { written: 'TIFF/TIF', endings: ['.tiff', '.tif'] },
}

/** As the seed writes them: 「PDF,PNG,GIF,JPEG/JPG,TIFF/TIF」. */
export const writtenTypes = (types: readonly FileType[]) => types.map((type) => facts[type].written).join(',')

/** For `accept` and for browser code, e.g. `.jpeg` and `.jpg`. */
export const endingsOf = (types: readonly FileType[]) => types.flatMap((type) => facts[type].endings)
