import { page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { param } from '../../../http/visit'
import { isId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { cleanText, cutGraphemes, fold } from '../../../kernel/text'
import { downloadById, listedDownloads } from '../downloads'
import { sendDownload } from '../send-file'
import { DownloadsPage } from './downloads-page'

export function downloadRoutes(surface: Surface): void {
  surface.publicPage('forms', async (scope, visit) => {
    const keyword = cutGraphemes(cleanText(visit.query.get('keyword') ?? '').trim(), 100)
    const words = fold(keyword).split(' ').filter(Boolean)
    const all = await listedDownloads(scope)
    const found = all.filter((file) => {
      const text = fold(`${file.title} ${file.reading} ${file.fileName}`)
      return words.every((word) => text.includes(word))
    })
    return page(<DownloadsPage frame={visit.frame} keyword={keyword} files={found} />)
  })
  surface.get('formFile', async (scope, visit) => {
    const id = param(visit, 'file')
    const file = isId(id) ? await downloadById(scope, id) : null
    return file?.listed ? sendDownload(scope, file) : refuse('not-found')
  })
}
