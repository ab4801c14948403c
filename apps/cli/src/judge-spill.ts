import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Characters gathered before they are written, and bytes read at once. */
const BLOCK = 262_144;
const LINE_END = 0x0a;

/**
 * Lines on the disk, written once and read once or more. The file loses its name as soon as it is open: however the process ends, Ctrl-C
 * and kill included, the system takes the space back.
 */
export class SpillFile {
  private readonly file: number;
  private gathered: string[] = [];
  private gatheredLength = 0;

  constructor() {
    const path = join(tmpdir(), `staffetta-judge-${randomUUID()}`);
    this.file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
  }

  write(line: string): void {
    this.gathered.push(line, '\n');
    this.gatheredLength += line.length + 1;
    if (this.gatheredLength >= BLOCK) this.flush();
  }

  *lines(): Generator<string> {
    this.flush();
    const block = Buffer.allocUnsafe(BLOCK);
    let rest: Buffer[] = [];
    let position = 0;
    for (;;) {
      const count = readSync(this.file, block, 0, BLOCK, position);
      if (count === 0) return;
      position += count;
      let from = 0;
      for (let end = block.indexOf(LINE_END); end >= 0 && end < count; end = block.indexOf(LINE_END, from)) {
        const tail = block.subarray(from, end);
        yield (rest.length === 0 ? tail : Buffer.concat([...rest, tail])).toString('utf8');
        rest = [];
        from = end + 1;
      }
      if (from < count) rest.push(Buffer.from(block.subarray(from, count)));
    }
  }

  close(): void {
    closeSync(this.file);
  }

  private flush(): void {
    if (this.gathered.length === 0) return;
    const bytes = Buffer.from(this.gathered.join(''), 'utf8');
    for (let done = 0; done < bytes.length;) done += writeSync(this.file, bytes, done);
    this.gathered = [];
    this.gatheredLength = 0;
  }
}
