import type { Reading } from './column-format.js';

const POINT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const COMMA = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/** Currency signs and codes, spaces and apostrophes between thousands say nothing of the number. */
const bare = (text: string): string =>
  text
    .replace(/[\s'’\u00A0\u202F]|\p{Sc}|^[A-Z]{3}|[A-Z]{3}$/gu, '')
    .replace(/^\+/, '')
    .replace(/^\((.*)\)$/, '-$1');

/** Numbers as English and as Italian write them; each gives `-1234.56`. */
export const NUMBER_READINGS: readonly Reading[] = [
  {
    key: '1,234.56',
    rival: '1.234,56',
    read: (text) => (POINT.test(bare(text)) ? plain(bare(text).replaceAll(',', '')) : undefined),
  },
  {
    key: '1.234,56',
    rival: '1,234.56',
    read: (text) =>
      COMMA.test(bare(text)) ? plain(bare(text).replaceAll('.', '').replace(',', '.')) : undefined,
  },
];

/** Without zeros that change nothing, so that equal numbers are equal texts. */
const plain = (text: string): string =>
  text
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
