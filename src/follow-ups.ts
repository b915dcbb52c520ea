import type { House } from './database/scope'
import { issueImported } from './features/applicants/issued/issue-imported'
import { sweepIdleAccounts } from './features/applications/accounts/idle-accounts'
import { scanFile, scanLeftFiles } from './features/applications/files/scan'
import {
  mailAboutApplication,
  mailAddressConfirmation,
  mailApplicationLink,
} from './features/applications/mails/mails'
import {
  mailMandateAccepted,
  mailMandateDecided,
  mailMandateOffered,
  mailMandateRevoked,
} from './features/applications/mails/mandate-mails'
import { deleteObject, purgeExpired, purgeOrphans } from './features/applications/purge'
import type { HappeningKind } from './features/history/happening'
import { sealAccessLog } from './features/history/seal-access'
import {
  mailAddressCheck,
  mailEmailChanged,
  mailIdentityChanged,
  mailNewDevice,
  mailPasswordChanged,
  mailWelcome,
} from './features/mail/accounts/account-mails'
import { mailClosed, mailIdleWarning } from './features/mail/accounts/closing-mails'
import { mailPasskeyAdded, mailPasskeyRemoved } from './features/mail/accounts/passkey-mails'
import type { TenantDirectory } from './features/tenants/directory'
import type { Job, JobHandler, Routine } from './jobs/jobs'
import type { QueueName } from './jobs/queues'
import type { Tenant } from './kernel/tenant'

/** 続き: what follows what. One line per happening; a kind of job without a handler below does not start. */
export const followUps = {
  'address.requested': ['mail.address.requested'],
  'application.submitted': ['mail.application.submitted'],
  'application.corrected': ['mail.application.corrected'],
  'application.withdrawn': ['mail.application.withdrawn'],
  'application.taken': ['mail.application.taken'],
  'application.returned': ['mail.application.returned'],
  'application.resubmitted': ['mail.application.resubmitted'],
  'application.accepted': ['mail.application.accepted'],
  'application.rejected': ['mail.application.rejected'],
  'application.finished': [],
  'application.malware-found': ['mail.application.malware-found'],
  'application.blacked-out': [],
  'application.link-requested': ['mail.application.link-requested'],
  'account.registration-requested': ['mail.account.check'],
  'account.reset-requested': ['mail.account.check'],
  'account.email-change-requested': ['mail.account.check'],
  'account.registered': ['mail.account.registered'],
  'account.password-changed': ['mail.account.password-changed'],
  'account.email-changed': ['mail.account.email-changed', 'mail.account.email-changed.old'],
  'account.new-device': ['mail.account.new-device'],
  'account.passkey-added': ['mail.account.passkey-added'],
  'account.passkey-removed': ['mail.account.passkey-removed'],
  'account.idle': ['mail.account.idle'],
  'account.closed': ['mail.account.closed'],
  'account.identity-added': ['mail.account.identity-added'],
  'account.identity-removed': ['mail.account.identity-removed'],
  'account.mandate-offered': ['mail.account.mandate-offered'],
  'account.mandate-accepted': ['mail.account.mandate-accepted'],
  'account.mandate-revoked': ['mail.account.mandate-revoked'],
  'account.mandate-decided': ['mail.account.mandate-decided', 'mail.account.mandate-decided.agent'],
} as const satisfies Record<HappeningKind, readonly string[]>

/** What runs by itself, in Japan's time. */
export const routines: readonly Routine[] = [
  { kind: 'purge.expired', cron: '15 * * * *' },
  { kind: 'purge.orphans', cron: '40 3 * * *' },
  { kind: 'accounts.idle', cron: '10 4 * * *' },
  { kind: 'files.scan-left', cron: '*/5 * * * *' },
  { kind: 'access.seal', cron: '*/5 * * * *' },
]

/** Work that has no end in sight stops here, a little before its queue gives it to somebody else. */
const routineMs = 200_000

type Run = (house: House, tenant: Tenant, job: Job & { id: string }) => Promise<void>

/** The handler of every kind of job. Jobs may run twice, so each looks before it acts. */
export function jobHandlers(house: () => House, tenants: () => TenantDirectory): Record<string, JobHandler> {
  const forTenant = (queue: QueueName, run: Run): JobHandler => ({
    queue,
    async run(job) {
      const tenant = await tenants().byId(job.tenantId)
      if (tenant) await run(house(), tenant, job)
    },
  })
  const forAll = (run: (house: House, tenant: Tenant, until: Date) => Promise<void>): JobHandler => ({
    queue: 'long',
    async run() {
      const until = new Date(house().clock.now().getTime() + routineMs)
      for (const tenant of await tenants().all()) await run(house(), tenant, until)
    },
  })
  return {
    'mail.address.requested': forTenant('mail', mailAddressConfirmation),
    'mail.application.submitted': forTenant('mail', mailAboutApplication),
    'mail.application.corrected': forTenant('mail', mailAboutApplication),
    'mail.application.withdrawn': forTenant('mail', mailAboutApplication),
    'mail.application.taken': forTenant('mail', mailAboutApplication),
    'mail.application.returned': forTenant('mail', mailAboutApplication),
    'mail.application.resubmitted': forTenant('mail', mailAboutApplication),
    'mail.application.accepted': forTenant('mail', mailAboutApplication),
    'mail.application.rejected': forTenant('mail', mailAboutApplication),
    'mail.application.malware-found': forTenant('mail', mailAboutApplication),
    'mail.application.link-requested': forTenant('mail', mailApplicationLink),
    'mail.account.check': forTenant('mail', mailAddressCheck),
    'mail.account.registered': forTenant('mail', mailWelcome),
    'mail.account.password-changed': forTenant('mail', mailPasswordChanged),
    'mail.account.email-changed': forTenant('mail', mailEmailChanged),
    'mail.account.email-changed.old': forTenant('mail', mailEmailChanged),
    'mail.account.new-device': forTenant('mail', mailNewDevice),
    'accounts.issue': forTenant('long', issueImported),
    'mail.account.passkey-added': forTenant('mail', mailPasskeyAdded),
    'mail.account.passkey-removed': forTenant('mail', mailPasskeyRemoved),
    'mail.account.idle': forTenant('mail', mailIdleWarning),
    'mail.account.closed': forTenant('mail', mailClosed),
    'mail.account.identity-added': forTenant('mail', mailIdentityChanged),
    'mail.account.identity-removed': forTenant('mail', mailIdentityChanged),
    'mail.account.mandate-offered': forTenant('mail', mailMandateOffered),
    'mail.account.mandate-accepted': forTenant('mail', mailMandateAccepted),
    'mail.account.mandate-revoked': forTenant('mail', mailMandateRevoked),
    'mail.account.mandate-decided': forTenant('mail', mailMandateDecided),
    'mail.account.mandate-decided.agent': forTenant('mail', mailMandateDecided),
    'files.delete': forTenant('files', (h, tenant, job) => deleteObject(h, tenant, String(job.data.key))),
    'files.scan': forTenant('files', scanFile),
    'files.scan-left': forAll(scanLeftFiles),
    'purge.expired': forAll(purgeExpired),
    'purge.orphans': forAll(purgeOrphans),
    'accounts.idle': forAll(sweepIdleAccounts),
    'access.seal': forAll(sealAccessLog),
  }
}
