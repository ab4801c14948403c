import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problems } from './problems.it.js';

const LIBS = join(__dirname, '../../../../../libs');
const CODE = /'([a-z][a-z-]*\/[a-z][a-z0-9-]*)'/g;
/** Lines whose text looks like a code: routes and packages. */
const NO_CODES = /@(Controller|Get|Post|Put|Patch|Delete)\(|from '|import\(/;

/** Families a reader of the pages does not meet as a problem document, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  row: 'complaints about a row of an import have words of their own, with facts',
  mapping: 'so have complaints about a mapping',
  log: 'an event log is judged on the command line',
  rules: 'so are its rules',
  statistics: 'a mistake of our own, not of a caller',
  text: 'a media type',
  application: 'a media type',
  image: 'a media type',
  multipart: 'a media type',
};
const NOT_THROWN = new Set([
  ...['api/v1', 'health/live', 'health/ready', 'metrics/dictionary'],
  ...['agreements/plan', 'agreements/rehearsals', 'proposals/acceptance'],
  // Topics of a shop.
  ...['orders/create', 'checkouts/create', 'checkouts/update'],
  // Media types of mails.
  ...['message/delivery-status', 'message/rfc822', 'message/rfc822-headers'],
]);
/** Codes the client itself gives, beside those of the server. */
const OWN = ['client/unreachable'];

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('test-support'));

const codesIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => !NO_CODES.test(line) && !/^\s*(\*|\/\*\*|\/\/)/.test(line))
    .flatMap((line) => [...line.matchAll(CODE)].map(([, code = '']) => code));

const thrown = new Set(
  readdirSync(LIBS)
    .flatMap((lib) => sources(join(LIBS, lib, 'src')))
    .flatMap((file) => codesIn(readFileSync(file, 'utf8')))
    .filter((code) => ELSEWHERE[code.split('/')[0] ?? ''] === undefined && !NOT_THROWN.has(code)),
);

describe('the words for refusals', () => {
  it('are there for every code the server refuses with', () => {
    expect(thrown.size).toBeGreaterThan(200);
    expect([...thrown].filter((code) => problems[code] === undefined).sort()).toEqual([]);
  });

  it('are there for no code that is not thrown any more', () => {
    const known = new Set([...thrown, ...OWN]);
    expect(Object.keys(problems).filter((code) => !known.has(code))).toEqual([]);
  });

  it('are whole sentences that leave no hole to be filled', () => {
    const texts = Object.values(problems);
    expect(texts.filter((text) => !/^[A-ZÈ].*\.$/s.test(text) || text.includes('{{'))).toEqual([]);
  });
});
