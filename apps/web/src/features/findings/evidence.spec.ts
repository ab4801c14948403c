import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#sla';
import { byCode, FINDING_CODES, FIRST_LEADS, isShare, onceIn, pagesOf } from './evidence.js';
import { en } from './words.en.js';

const FOLDER = join(__dirname, '../../../../../libs/sla/src/findings');
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const finding = (code: Finding['code'], severity: Finding['severity'], numbers = {}): Finding => ({
  ...{ code, severity, numbers, about: 'x', leadIds: [], otherwise: [] },
});

describe('the words of findings', () => {
  it('are there for every code the product finds, and for no other', () => {
    const [, body = ''] = /readonly code:([^;]+);/.exec(read('finding.ts')) ?? [];
    const codes = [...body.matchAll(/'([^']+)'/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(5);
    expect([...FINDING_CODES].sort()).toEqual(codes.sort());
    expect(Object.keys(en.kind).sort()).toEqual([...FINDING_CODES].sort());
  });

  it('are there for everything else that could explain one', () => {
    const files = ['acceptance', 'at-once', 'back-dated', 'channels', 'flips', 'pauses', 'period-end'];
    const others = files.flatMap((file) => {
      const [, body = ''] = /otherwise: \[([^\]]+)\]/.exec(read(`${file}.ts`)) ?? [];
      return [...body.matchAll(/'([^']+)'/g)].map(([, code]) => code);
    });
    expect(others).toHaveLength(14);
    expect(Object.keys(en.otherwise).sort()).toEqual([...new Set(others)].sort());
  });
});

describe('the evidence of a finding', () => {
  it.each([
    [0.01, 100],
    [0.0004, 2_500],
    [0, 1_000_000],
    [1e-12, 1_000_000],
    [0.9, 1],
  ])('with a chance of %d comes about once in %d', (pValue, expected) => {
    expect(onceIn({ numbers: { pValue } })).toBe(expected);
  });

  it('says nothing of chance where chance was not asked', () => {
    expect(onceIn({ numbers: { late: 3 } })).toBeNull();
  });

  it('tells shares from counts by what they stand for', () => {
    expect(isShare('always-met-at-once', 'late')).toBe(true);
    expect(isShare('back-dated-answers', 'late')).toBe(false);
    expect(isShare('channel-stuffing', 'rate')).toBe(true);
  });

  it('stands under its kind, the gravest kind first and kinds without any last', () => {
    const groups = byCode([
      finding('channel-stuffing', 'serious'),
      finding('back-dated-answers', 'warning'),
      finding('channel-stuffing', 'note'),
    ]);
    expect(groups.map(({ items }) => items.length)).toEqual([2, 1, 0, 0, 0, 0, 0]);
    expect(groups.slice(0, 2).map(({ code }) => code)).toEqual(['channel-stuffing', 'back-dated-answers']);
  });
});

describe('the leads of a finding', () => {
  const ids = Array.from({ length: 312 }, (_, index) => `l${index}`);

  it.each([
    [50, [50]],
    [100, [50, 50]],
    [350, [50, 50, 50, 50, 50, 50, 12]],
  ])('up to %d come in pages of which the earlier never change', (most, sizes) => {
    const pages = pagesOf(ids, most);
    expect(pages.map(({ length }) => length)).toEqual(sizes);
    expect(pages.flat()).toEqual(ids.slice(0, most));
    expect(pages[0]).toEqual(pagesOf(ids, FIRST_LEADS)[0]);
  });

  it('are none where there are none', () => expect(pagesOf([], FIRST_LEADS)).toEqual([]));
});
