import type { Clock } from '../src/kernel/clock'

const units = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 }

/** 動かせる時計: begins with the present and goes on by itself; tests move it ahead, or set it to a day. */
export class MovedClock implements Clock {
  private offset = 0
  private stopped: number | undefined

  now(): Date {
    return new Date((this.stopped ?? Date.now()) + this.offset)
  }

  /** Stands still from now on, except where it is moved: two pages then say the same time. */
  stop(): void {
    this.stopped ??= Date.now()
  }

  pass(amount: number, unit: keyof typeof units): void {
    this.offset += amount * units[unit]
  }

  setTo(instant: string): void {
    this.offset = new Date(instant).getTime() - (this.stopped ?? Date.now())
  }
}
