import { Checkbox } from '../choice/choices'
import type { Sample } from '../gallery/sample'
import { SearchBox } from './search-box'

export const samples: Sample[] = [
  {
    name: 'search-box',
    title: '一覧の検索欄',
    render: () => (
      <SearchBox id="s-keyword" value="図書館">
        <Checkbox id="s-synonyms" name="synonyms" checked label="類義語検索を行う" />
      </SearchBox>
    ),
  },
  {
    name: 'search-box-lifted',
    title: 'ホームの検索欄',
    render: () => (
      <SearchBox id="s-home-keyword" lifted hint="手続きの名前や、したいことを入力してください。" />
    ),
  },
]
