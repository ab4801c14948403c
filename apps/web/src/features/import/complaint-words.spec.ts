import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaints } from './complaint-words.en.js';

const PRODUCT = join(__dirname, '../../../../../libs/intake/src/domain/complaint.ts');
const codes = [...readFileSync(PRODUCT, 'utf8').matchAll(/'((?:row|mapping)\/[a-z-]+)':/g)].map(
  ([, code]) => code,
);

describe('the words for refused rows', () => {
  it('are there for every code of the product, and for no other of its kind', () => {
    const known = Object.keys(complaints).filter((code) => /^(row|mapping)\//.test(code));
    expect(codes.length).toBeGreaterThan(20);
    expect(known.sort()).toEqual([...codes].sort());
  });
});
