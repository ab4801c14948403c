import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../../test/support/payloads');

/** A payload as its vendor documents it; `_source` says where. */
export const payload = <T>(name: string): T =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as T;

export interface Vector {
  readonly id: string;
  readonly given: Readonly<Record<string, string>>;
  readonly expect: string;
}

export const VECTORS = payload<{ vectors: Vector[] }>('signatures').vectors;
