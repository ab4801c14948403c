import { closeSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogFile } from './log-file.js';

describe('the log of the embedded server', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'staffetta-log-'))));
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const start = (says: string): void => {
    const log = openLogFile(home, 10);
    writeSync(log, says);
    closeSync(log);
  };
  const held = (): Record<string, string> =>
    Object.fromEntries(readdirSync(home).map((name) => [name, readFileSync(join(home, name), 'utf8')]));

  it('is written on by every start as long as it is small', () => {
    start('first;');
    start('next');
    expect(held()).toEqual({ 'postgres.log': 'first;next' });
  });

  it('begins anew at the start that finds it too large, and the one before is kept, no more', () => {
    start('the first run');
    start('the second run');
    expect(held()).toEqual({ 'postgres.log': 'the second run', 'postgres.log.1': 'the first run' });
    start('third');
    expect(held()).toEqual({ 'postgres.log': 'third', 'postgres.log.1': 'the second run' });
  });

  it('is bounded by some megabytes where nothing else is said', () => {
    writeFileSync(join(home, 'postgres.log'), Buffer.alloc(16_000_001));
    closeSync(openLogFile(home));
    expect(readdirSync(home).sort()).toEqual(['postgres.log', 'postgres.log.1']);
  });
});
