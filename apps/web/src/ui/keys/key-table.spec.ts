import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keys as en } from '../key-words.en.js';
import { keys as it_ } from '../key-words.it.js';
import { capsOf, KEY_PLACES, KEYS } from './key-table.js';

const SOURCES = join(__dirname, '../..');
/** Where pages listen to keys past the table; it lists what they listen to all the same. */
const LISTENERS = {
  'features/obligations/use-row-keys.ts': 'obligations',
  'features/notifications/use-notification-keys.ts': 'notices',
  'features/qualification/audits/grading.tsx': 'audit',
} as const;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.spec)\.tsx?$/.test(path))
    .map((path) => path.replaceAll('\\', '/'));

/** Keys in the literal tables handed to the hook. */
const heardIn = (source: string): string[] => {
  const [, table = ''] = /useHotkeys\(\[([\s\S]*?)\n {2}\]\)/.exec(source) ?? [];
  return [...table.matchAll(/\[\s*'([^']+)',/g)].map(([, key = '']) => key.toLowerCase());
};

describe('the sheet of keys', () => {
  it.each(KEY_PLACES)('has words for every key of “%s” in both languages', (place) => {
    for (const words of [en, it_]) {
      const told = words[place] as Readonly<Record<string, string>>;
      expect(Object.keys(told).sort()).toEqual([...KEYS[place]].sort());
      expect(Object.values(told).every((text) => text.trim() !== '')).toBe(true);
      expect(words.place[place]).toBeTruthy();
    }
  });

  it.each(Object.entries(LISTENERS))('tells all that %s listens to', (file, place) => {
    const heard = heardIn(readFileSync(join(SOURCES, file), 'utf8'));
    expect(heard.length).toBeGreaterThan(0);
    expect([...KEYS[place]].sort()).toEqual(heard.sort());
  });

  it('is the only way to a key: nobody else listens past it, but for saving a draft', () => {
    const others = filesBelow(SOURCES).filter(
      (file) =>
        !(file in LISTENERS) &&
        readFileSync(join(SOURCES, file), 'utf8').includes("from '@mantine/hooks'") &&
        /\buseHotkeys\(/.test(readFileSync(join(SOURCES, file), 'utf8')),
    );
    expect(others).toEqual(['features/agreement/editor/draft-editor.tsx']);
  });

  it('never gives one key two acts in one place', () => {
    for (const place of KEY_PLACES) expect(new Set(KEYS[place]).size).toBe(KEYS[place].length);
  });

  it.each([
    ['mod+k', ['Ctrl', 'K']],
    ['shift+a', ['⇧', 'A']],
    ['arrowdown', ['↓']],
    ['?', ['?']],
  ])('draws %s as the caps %j', (key, caps) => {
    expect(capsOf(key, 'Ctrl')).toEqual(caps);
  });
});
