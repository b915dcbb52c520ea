import type { Context, Hono } from 'hono'
import { renderToString } from 'preact-render-to-string'
import { ja } from '../app/words.ja'
import { isLoopback } from '../config'
import type { Env } from '../http/surface'
import { fullDateTimeSeconds } from '../kernel/japanese-date'
import type { KeptMail, Mailbox } from '../outside/mail/mailbox'
import { Facts } from '../ui/facts/facts'
import { BareLayout } from '../ui/layout/bare-layout'
import type { Assets } from '../ui/layout/frame'
import { PageHead } from '../ui/layout/page-parts'
import { Link } from '../ui/link/link'
import { LinkRows } from '../ui/link-row/link-row'
import { Prose } from '../ui/prose/prose'
import { siteMap, url } from '../urls'

const words = ja.mailbox

/** Only for requests to this machine itself, by the name in the request as well as by the settings. */
const local = (c: Context<Env>): boolean =>
  isLoopback(new URL(c.req.url).hostname) && c.req.header('x-forwarded-for') === undefined

/** `/_mail`: where mails arrive while no mail server is set. */
export function mailboxRoutes(app: Hono<Env>, mailbox: Mailbox, assets: Assets): void {
  app.get(siteMap.mailbox.path, async (c) => {
    if (!local(c)) return c.notFound()
    return send(c, <ListPage assets={assets} mails={await mailbox.list()} />)
  })
  app.get(siteMap.mailboxMessage.path, async (c) => {
    const mail = local(c) ? await mailbox.read(c.req.param('message')) : null
    return mail ? send(c, <MailPage assets={assets} mail={mail} />) : c.notFound()
  })
}

const send = (c: Context<Env>, body: Parameters<typeof renderToString>[0]) =>
  c.html(`<!doctype html>\n${renderToString(body)}`, 200, { 'Cache-Control': 'no-store' })

function ListPage({ assets, mails }: { assets: Assets; mails: readonly KeptMail[] }) {
  const rows = mails.map((mail) => ({
    href: url('mailboxMessage', { message: mail.id }),
    title: mail.subject,
    note: `${fullDateTimeSeconds(mail.at)}　${words.to}：${mail.to}`,
  }))
  return (
    <BareLayout lang="ja" assets={assets} title={words.title} width="confirm" noindex>
      <PageHead title={words.title} />
      <p class="lead">{rows.length > 0 ? words.lead : words.none}</p>
      <LinkRows rows={rows} />
    </BareLayout>
  )
}

function MailPage({ assets, mail }: { assets: Assets; mail: KeptMail }) {
  return (
    <BareLayout lang="ja" assets={assets} title={mail.subject} width="confirm" noindex>
      <PageHead title={mail.subject} long />
      <Facts
        facts={[
          { term: words.from, value: `${mail.from.name} <${mail.from.address}>` },
          { term: words.to, value: mail.to },
          { term: words.at, value: fullDateTimeSeconds(mail.at) },
        ]}
      />
      <section class="section">
        <Prose text={mail.text} level={2} />
      </section>
      <p class="section">
        <Link href={url('mailbox', {})} icon="chevron-left">
          {words.back}
        </Link>
      </p>
    </BareLayout>
  )
}
