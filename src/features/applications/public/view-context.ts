import type { Visit } from '../../../http/visit'
import { url } from '../../../urls'
import type { ViewContext } from '../../forms/fields/kind'
import type { Procedure } from '../../procedures/procedure'
import { attachedByField, type OpenDraft } from '../drafts/open-draft'
import type { OpenApplication } from '../open-application'

/** The files of a procedure, as its own page offers them. */
const downloadsOf =
  (visit: Visit, { slug, content }: Procedure): NonNullable<ViewContext['downloadOf']> =>
  (fileName) => {
    const file = content.files.find((one) => one.fileName === fileName)
    if (!file) return undefined
    const here = { tenant: visit.tenant.slug, procedure: slug, file: file.downloadId }
    return { url: url('procedureFile', here), size: file.size }
  }

/** The addresses that drawing a draft needs. */
export function draftContext(visit: Visit, open: OpenDraft): ViewContext {
  const here = { tenant: visit.tenant.slug, draft: open.draft.id }
  return {
    lang: visit.lang,
    draftUrl: url('draft', here),
    uploadUrl: (field) => url('attachments', { ...here, field }),
    piecesUrl: (field) => url('uploads', { ...here, field }),
    fileUrl: (attachment) => url('attachment', { ...here, attachment }),
    thumbnailUrl: (attachment) => url('thumbnail', { ...here, attachment }),
    downloadOf: downloadsOf(visit, open.procedure),
    attachments: attachedByField(open.files),
    postcodeUrl: (postcode) => url('postcode', { tenant: visit.tenant.slug, postcode }),
    csrf: visit.csrf,
  }
}

/** The addresses that drawing an application needs. */
export function applicationContext(visit: Visit, open: OpenApplication): ViewContext {
  const here = { tenant: visit.tenant.slug, number: open.application.number }
  return {
    lang: visit.lang,
    draftUrl: url('application', here),
    uploadUrl: () => url('application', here),
    fileUrl: (attachment) => url('applicationFile', { ...here, attachment }),
    thumbnailUrl: (attachment) => url('applicationThumbnail', { ...here, attachment }),
    attachments: attachedByField(open.files),
    postcodeUrl: (postcode) => url('postcode', { tenant: visit.tenant.slug, postcode }),
    csrf: visit.csrf,
  }
}
