// Imported before everything else and kept to old syntax, so that an old Node reads it and can say what is wrong.

const least = { node: '20.19.0', npm: '10.0.0' }

/** Ends with a message where this Node is too old. */
export function requireNode() {
  if (!isAtLeast(process.versions.node, least.node)) {
    refuse('Node.js', process.versions.node, least.node, 'https://nodejs.org/')
  }
}

/** Ends with a message where npm is too old to install. `version` is what `npm --version` says. */
export function requireNpm(version) {
  if (!isAtLeast(version, least.npm)) refuse('npm', version, least.npm, 'npm install --global npm@11')
}

function refuse(name, found, wanted, remedy) {
  console.error(`${name} ${wanted} 以降が必要です（現在 ${found || 'なし'}）。→ ${remedy}`)
  console.error(`${name} ${wanted} or later is needed; this is ${found || 'none'}. → ${remedy}`)
  process.exit(1)
}

function isAtLeast(version, wanted) {
  const found = String(version).split('.').map(Number)
  const needed = wanted.split('.').map(Number)
  for (let i = 0; i < needed.length; i += 1) {
    if (found[i] !== needed[i]) return found[i] > needed[i]
  }
  return true
}
