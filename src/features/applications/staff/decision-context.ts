import type { Frame } from '../../../ui/layout/frame'
import { url } from '../../../urls'
import type { ShowContext } from '../../forms/fields/kind'
import { attachedByField } from '../drafts/open-draft'
import type { OpenCase } from '../open-case'

/** Answers on the pages of a decision: their files lead to the viewer of the case. */
export function answersContext(frame: Frame, { application, files }: OpenCase): ShowContext {
  const here = { tenant: frame.tenant.slug, number: application.number }
  return {
    lang: frame.lang,
    audience: 'staff',
    attachments: attachedByField(files),
    fileUrl: (file) => url('case', here, { tab: 'files', file }),
    thumbnailUrl: (attachment) => url('caseThumbnail', { ...here, attachment }),
  }
}
