import { expect, it } from 'vitest'
import { type Place, siteMap, url } from './urls'

it('fills every name in, so that it stays one segment', () => {
  expect(url('procedure', { tenant: 'mihon', procedure: 'a/b?c#d 窓' })).toBe(
    '/mihon/procedures/a%2Fb%3Fc%23d%20%E7%AA%93',
  )
})

it('adds what is asked for, leaves out what is not there, and repeats lists', () => {
  expect(
    url(
      'procedures',
      { tenant: 'a' },
      { keyword: '図書 館', page: 2, unit: undefined, category: ['x', 'y'] },
    ),
  ).toBe('/a/procedures?keyword=%E5%9B%B3%E6%9B%B8+%E9%A4%A8&page=2&category=x&category=y')
  expect(url('home', { tenant: 'a' }, {})).toBe('/a')
})

it('holds each address once, below its tenant where it has one', () => {
  const paths = Object.values(siteMap).map(({ path }) => path.replace(/:[a-z]+/g, ':'))
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
  const personal = (Object.keys(siteMap) as Place[]).filter((place) => siteMap[place].reach === 'applicant')
  expect(personal.filter((place) => !siteMap[place].path.startsWith('/:tenant/'))).toEqual([])
  expect(personal.length).toBeGreaterThan(12)
})
