import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ApplicantSeed, applicantCast, type StaffSeed, staffCast } from '../../seeds/cast'
import { demoCity } from '../../seeds/demo-city-u'
import { prefAomori } from '../../seeds/pref-aomori-u'
import type { ProcedureSeed, TenantSeed } from '../../seeds/seed'
import type { House, Scope } from '../database/scope'
import { insertAccount, type NewAccount } from '../features/applicants/account'
import { emptyProfile } from '../features/applicants/profile'
import { insertDownload } from '../features/downloads/downloads'
import { parseForm } from '../features/forms/form'
import type { MailKind } from '../features/mail/mail-kinds'
import { putTenantTemplate } from '../features/mail/templates'
import { insertNotice, insertQuestion } from '../features/notices/notices'
import type { ProcedureFile } from '../features/procedures/procedure'
import { publishFirst } from '../features/procedures/publish'
import { addStaff } from '../features/staff/staff'
import { createTenant } from '../features/tenants/create'
import { tenantIdentity } from '../features/tenants/keys'
import { insertCategory, insertSynonymGroup, insertUnit } from '../features/tenants/organization'
import { insertTerms } from '../features/terms/terms'
import { newId } from '../kernel/ids'
import { packageRoot } from '../kernel/package-root'
import { hashPassword } from '../kernel/password'
import { encryptTo } from '../outside/files/encrypted'

/**
 * Loads the demo tenants. Never called where a tenant exists.
 * @param password of every account, of staff and of applicants
 */
export async function loadDemo(house: House, password: string): Promise<void> {
  for (const seed of [prefAomori, demoCity]) {
    const staff = await withPasswords(seed.slug, password)
    const applicants = await applicantsOf(seed.slug, password)
    const { slug, name, systemName, phone, phoneHours, sender, theme, flow, popularWords, features } = seed
    await createTenant(
      house,
      {
        slug,
        name,
        systemName,
        phone,
        phoneHours,
        sender,
        theme,
        flow,
        popularWords,
        features,
        staffSecondFactor: false,
        showViewers: 'name',
        mandateApproval: false,
        demo: true,
      },
      async (scope) => {
        await furnish(scope, seed)
        for (const member of staff) await addStaff(scope, member)
        for (const applicant of applicants) await insertAccount(scope, applicant)
      },
    )
  }
}

async function furnish(scope: Scope, seed: TenantSeed): Promise<void> {
  for (const [index, unit] of seed.units.entries())
    await insertUnit(scope, { ...unit, parentId: unit.parent ?? null, phone: unit.phone ?? null }, index)
  for (const [index, category] of seed.categories.entries()) await insertCategory(scope, category, index)
  for (const words of seed.synonymGroups) await insertSynonymGroup(scope, words)
  for (const [kind, template] of Object.entries(seed.mails ?? {}))
    await putTenantTemplate(scope, kind as MailKind, template)
  await insertTerms(scope, {
    version: 1,
    title: seed.terms.title,
    body: seed.terms.body,
    publishedAt: new Date(seed.terms.publishedAt),
  })
  for (const { date, title, body, important } of seed.notices)
    await insertNotice(scope, {
      id: newId(),
      publishedAt: new Date(date),
      title,
      body,
      important: important ?? false,
    })
  for (const [index, { question, answer }] of seed.faq.entries())
    await insertQuestion(scope, { id: newId(), question, answer }, index)
  for (const [index, one] of seed.downloads.entries())
    await keepFile(scope, { ...one, unitId: one.unit, categoryId: one.category, listed: true }, index)
  for (const [index, procedure] of seed.procedures.entries()) await furnishProcedure(scope, procedure, index)
}

/** The staff of a demo tenant, each with a hash of their own, made beside each other. */
const withPasswords = (slug: string, password: string) =>
  Promise.all(
    Object.values<StaffSeed>(staffCast)
      .filter((one) => one.tenant === slug)
      .map(async ({ login, name, roles, unit }) => ({
        login,
        name,
        roles: roles.map((role) => ({ role, unit })),
        passwordHash: await hashPassword(password),
      })),
  )

/** The applicants of a demo tenant, who agreed to its terms. */
const applicantsOf = (slug: string, password: string): Promise<NewAccount[]> =>
  Promise.all(
    Object.values<ApplicantSeed>(applicantCast)
      .filter((one) => one.tenant === slug)
      .map(async ({ email, kind, name, kana, profile }) => ({
        kind,
        login: email,
        email,
        profile: { ...emptyProfile, ...profile, name, kana },
        language: 'ja' as const,
        passwordHash: await hashPassword(password),
        termsVersion: 1,
      })),
  )

async function furnishProcedure(scope: Scope, seed: ProcedureSeed, ordinal: number): Promise<void> {
  const files: ProcedureFile[] = []
  for (const file of seed.files) {
    const kept = await keepFile(
      scope,
      {
        title: file.label,
        reading: '',
        fileName: file.fileName,
        file: file.file,
        unitId: null,
        categoryId: null,
        listed: false,
      },
      0,
    )
    files.push({ downloadId: kept.id, fileName: file.fileName, size: kept.size })
  }
  const parsed = parseForm(seed.form)
  if ('mistakes' in parsed) throw new Error(`the form of ${seed.slug}: ${JSON.stringify(parsed.mistakes)}`)
  const { slug, unit, opensAt, closesAt, ...content } = seed
  await publishFirst(scope, {
    slug,
    opensAt: new Date(opensAt),
    closesAt: closesAt ? new Date(closesAt) : null,
    ordinal,
    content: { ...content, unitId: unit, loginNote: seed.loginNote ?? null, files, form: parsed.form },
  })
}

type Keeping = {
  title: string
  reading: string
  fileName: string
  file: string
  unitId: string | null
  categoryId: string | null
  listed: boolean
}

const mediaTypes: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Puts a file of seeds/files into the store, encrypted like every other. */
async function keepFile(
  scope: Scope,
  keeping: Keeping,
  ordinal: number,
): Promise<{ id: string; size: number }> {
  const path = join(packageRoot(), 'seeds', 'files', keeping.file)
  const { size } = await stat(path)
  const id = newId()
  const storageKey = `${scope.tenant.id}/${id}`
  const { recipient } = await tenantIdentity(scope)
  await scope.house.files.put(storageKey, encryptTo(recipient, createReadStream(path)))
  const mediaType = mediaTypes[keeping.file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  const { title, reading, fileName, unitId, categoryId, listed } = keeping
  await insertDownload(
    scope,
    { id, title, reading, fileName, mediaType, size, storageKey, unitId, categoryId, listed },
    ordinal,
  )
  return { id, size }
}
