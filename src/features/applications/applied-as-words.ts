import { byLanguage } from '../../kernel/language'
import { en } from './applied-as-words.en'
import { ja } from './applied-as-words.ja'

/** 申込者の区分 in words. */
export const asWords = byLanguage({ ja, en })
