// `node tools/complete-lock.mjs`: after `npm install`, adds to package-lock.json the packages for other platforms that
// the registry at hand did not have. Without them `npm ci` refuses the lock file, here and everywhere else. They carry no
// checksum, which only a registry that has them can tell; npm adds it at the next `npm install` that meets them.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './environment.mjs'

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const packages = { ...lock.packages }
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const isKnown = placesFor(path, name).some((place) => lock.packages[place])
    const platform = platformOf(name)
    if (isKnown || !platform || !/^\d[\w.-]*$/.test(version)) continue
    const isForDevelopers = parent.dev ? { dev: true } : {}
    packages[`node_modules/${name}`] = { version, ...platform, ...isForDevelopers, optional: true }
    console.log(`added ${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)

/** Where npm looks for a dependency of the package at `path`, nearest first. */
function placesFor(path, name) {
  const places = [`${path ? `${path}/` : ''}node_modules/${name}`]
  for (let at = path.lastIndexOf('/node_modules/'); at > 0; at = path.lastIndexOf('/node_modules/', at - 1)) {
    places.push(`${path.slice(0, at)}/node_modules/${name}`)
  }
  return [...places, `node_modules/${name}`]
}

/** Packages of prebuilt programs are named after the platform they run on. */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = words.find((word) =>
    /^(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)$/.test(word),
  )
  const cpu = words.find((word) =>
    /^(arm|arm64|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)$/.test(word),
  )
  if (!cpu || !(os || cpu === 'wasm32')) return undefined
  const libc = os !== 'linux' ? undefined : words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return {
    cpu: [cpu],
    ...(os ? { os: [os] } : {}),
    ...(libc && /-(gnu|musl)/.test(name) ? { libc: [libc] } : {}),
  }
}
