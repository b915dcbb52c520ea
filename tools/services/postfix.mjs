// Postfix as Debian packages it: takes every mail for every address and lays it into one Maildir.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort, temporaryFolder, waitFor } from './folder.mjs'

const daemons = '/usr/lib/postfix/sbin'
const nobody = 65_534

export const postfixNeeds = [
  { name: 'Postfix', isThere: () => existsSync(join(daemons, 'master')), debian: 'postfix' },
]

const mainCf = (folder) => `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
daemon_directory = ${daemons}
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.jp
mydestination =
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = static:all
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:${nobody}
virtual_gid_maps = static:${nobody}
virtual_minimum_uid = 100
smtpd_recipient_restrictions = permit_mynetworks, reject
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
allow_percent_hack = no
swap_bangpath = no
recipient_delimiter =
biff = no
alias_maps =
alias_database =
maillog_file = ${folder}/log/mail.log
maillog_file_prefixes = ${folder}
`

const masterCf = (port) => `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
tlsmgr unix - - n 1000? 1 tlsmgr
`

/** @returns the address to send to, the folder where mails arrive as files, and how to stop it */
export async function startPostfix() {
  if (process.getuid() !== 0) throw new Error('Postfix must be started by root')
  const { folder, remove } = temporaryFolder('postfix')
  chmodSync(folder, 0o755)
  for (const name of ['conf', 'queue', 'data', 'mail', 'log']) mkdirSync(join(folder, name))
  const port = await freePort()
  const owner = Number(spawnSync('id', ['-u', 'postfix'], { encoding: 'utf8' }).stdout)
  chownSync(join(folder, 'data'), owner, 0)
  chownSync(join(folder, 'mail'), nobody, nobody)
  const conf = join(folder, 'conf')
  writeFileSync(join(conf, 'main.cf'), mainCf(folder))
  writeFileSync(join(conf, 'master.cf'), masterCf(port))
  const checked = spawnSync('postfix', ['-c', conf, 'check'], { encoding: 'utf8' })
  if (checked.status !== 0) throw new Error(`postfix check: ${checked.stderr}`)
  const master = spawn(join(daemons, 'master'), ['-c', conf, '-d'], { stdio: 'ignore' })
  await waitFor('Postfix', () => listens(port))
  return {
    url: `smtp://127.0.0.1:${port}`,
    maildir: join(folder, 'mail', 'all', 'new'),
    async stop() {
      master.kill('SIGTERM')
      if (master.exitCode === null && master.signalCode === null) await once(master, 'exit')
      remove()
    },
  }
}

const listens = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.end())
  })
