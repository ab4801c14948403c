import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faketimeLibrary } from '../lib/needs.js';

/** The wall clock of processes under libfaketime: so far beside the true one, until it is set anew. The steady clock stays true. */
export class FalseClock {
  private readonly file: string;

  constructor(home: string, name: string) {
    this.file = join(home, `${name}.clock`);
    this.set(0);
  }

  /** What a process goes by this clock with. */
  get env(): Readonly<Record<string, string>> {
    const library = faketimeLibrary();
    if (library === undefined) throw new Error('libfaketime is not there.');
    return {
      ...{ LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: this.file, FAKETIME_NO_CACHE: '1' },
      // Processes that live for days have a steady clock, whatever becomes of the other; dates of files are true.
      ...{ DONT_FAKE_MONOTONIC: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1' },
    };
  }

  set(seconds: number): void {
    const next = `${this.file}.next`;
    writeFileSync(next, `${seconds < 0 ? '' : '+'}${seconds}\n`, { mode: 0o644 });
    renameSync(next, this.file);
  }
}
