import fc from 'fast-check'

/** 選び: decisions read from a list of numbers, so that what was made of it shrinks with the list. */
export class Choices {
  readonly #numbers: readonly number[]
  #at = 0

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers
  }

  /** For the report of a failure. */
  [fc.toStringMethod](): string {
    return `new Choices(${JSON.stringify(this.#numbers)})`
  }

  /** A whole number from 0 to less than `most`; 0 once the list is at its end. */
  below(most: number): number {
    const number = this.#numbers[this.#at] ?? 0
    this.#at += 1
    return number % most
  }

  /** Once in so many times. */
  once(times: number): boolean {
    return this.below(times) === times - 1
  }

  /** One of a list that is not empty. */
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** As many as it says, each made anew. */
  times<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index))
  }
}

/** Decisions of any kind. Ask for several where several things are made, so that they shrink by themselves. */
export const anyChoices = (most = 1000): fc.Arbitrary<Choices> =>
  fc
    .array(fc.nat({ max: 0xff_ff }), { maxLength: most, minLength: 0, size: 'max' })
    .map((numbers) => new Choices(numbers))
