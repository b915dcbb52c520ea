import type { Visit } from '../../../http/visit'
import { url } from '../../../urls'
import type { ViewContext } from '../../forms/fields/kind'
import { attachedByField, type OpenDraft } from '../drafts/open-draft'
import type { OpenApplication } from '../open-application'

/** The addresses that drawing a draft needs. */
export function draftContext(visit: Visit, open: OpenDraft): ViewContext {
  const here = { tenant: visit.tenant.slug, draft: open.draft.id }
  return {
    lang: visit.lang,
    draftUrl: url('draft', here),
    uploadUrl: (field) => url('attachments', { ...here, field }),
    fileUrl: (attachment) => url('attachment', { ...here, attachment }),
    thumbnailUrl: (attachment) => url('thumbnail', { ...here, attachment }),
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
