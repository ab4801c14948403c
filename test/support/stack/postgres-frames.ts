/** One message of the PostgreSQL protocol, as bytes and as what matters of it. */
export interface Frame {
  readonly bytes: Buffer;
  /** Its letter; empty for the first message of a client, which has none. */
  readonly type: string;
}

/** Cuts a stream into the messages of PostgreSQL's protocol 3 (https://www.postgresql.org/docs/current/protocol-message-formats.html). */
export class PostgresFrames {
  private rest = Buffer.alloc(0);

  /** @param hasStartup true on the client's side, whose first message carries no letter */
  constructor(private hasStartup: boolean) {}

  push(chunk: Buffer): Frame[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const frames: Frame[] = [];
    for (let frame = this.next(); frame; frame = this.next()) frames.push(frame);
    return frames;
  }

  private next(): Frame | undefined {
    const letters = this.hasStartup ? 0 : 1;
    if (this.rest.length < letters + 4) return undefined;
    const length = letters + this.rest.readInt32BE(letters);
    if (this.rest.length < length) return undefined;
    const bytes = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    this.hasStartup = false;
    return { bytes, type: letters ? String.fromCharCode(bytes[0] ?? 0) : '' };
  }
}

/** Says which statement a client's message runs, if it does: texts of prepared statements are remembered by their name. */
export class Statements {
  private readonly prepared = new Map<string, string>();
  /** True when the statement of the running exchange was told already with its `Parse`. */
  private isTold = false;

  /** The text, told once a statement, at the first message that speaks of it. */
  textOf({ bytes, type }: Frame): string | undefined {
    if (type === 'Q') return word(bytes, 5);
    if (type === 'P') return this.parsed(bytes);
    if (type === 'B') return this.bound(bytes);
    if (type === 'S') this.isTold = false;
    return undefined;
  }

  private parsed(bytes: Buffer): string {
    const name = word(bytes, 5);
    const text = word(bytes, 5 + Buffer.byteLength(name) + 1);
    this.prepared.set(name, text);
    this.isTold = true;
    return text;
  }

  private bound(bytes: Buffer): string | undefined {
    if (this.isTold) return undefined;
    const portal = word(bytes, 5);
    return this.prepared.get(word(bytes, 5 + Buffer.byteLength(portal) + 1));
  }
}

/** The text from there to the next zero byte. */
function word(bytes: Buffer, from: number): string {
  const end = bytes.indexOf(0, from);
  return bytes.toString('utf8', from, end === -1 ? bytes.length : end);
}
