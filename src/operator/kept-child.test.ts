import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, expect, it } from 'vitest'
import { eventually } from '../../testing/eventually'
import { ChildNotStarted, KeptChild } from './kept-child'

const ready = 'process.send({ ready: true, port: 80 }); '
const waits = 'setInterval(() => {}, 1000); '
const children: ChildProcess[] = []
const events: string[] = []

afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children.length = 0
  events.length = 0
})

/** @param programs one after the other, the last one from then on */
function kept(...programs: string[]) {
  let gone = false
  const child = new KeptChild({
    part: 'web',
    fork() {
      const program = programs[Math.min(children.length, programs.length - 1)] ?? ''
      const made = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
      children.push(made)
      return made
    },
    log: (event) => void events.push(event),
    onGone: () => {
      gone = true
    },
    youngestPauseMs: 1,
  })
  return { child, isGone: () => gone }
}

it('is ready when it says so, and started again when it dies', async () => {
  const { child } = kept(ready + waits)
  expect(await child.start()).toEqual({ ready: true, port: 80 })
  children[0]?.kill('SIGKILL')
  await eventually(
    () => events,
    (seen) => seen.includes('process.started'),
  )
  expect(events).toEqual(['process.ended', 'process.started'])
  await child.stop()
  expect(children.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual(['SIGKILL', 'SIGTERM'])
})

it('stops the start when it ends instead of getting ready', async () => {
  const { child } = kept('process.exit(1)')
  await expect(child.startOrFail()).rejects.toThrow(ChildNotStarted)
  await child.stop()
  expect(children).toHaveLength(1)
})

it('is given up when it dies again and again', async () => {
  const { child, isGone } = kept(ready + waits, 'process.exit(1)')
  await child.start()
  children[0]?.kill('SIGKILL')
  await eventually(isGone, (gone) => gone)
  expect(children).toHaveLength(10)
  expect(events.at(-1)).toBe('process.gone')
})
