import { setTimeout as sleep } from 'node:timers/promises';
import { buildWorkspace } from '../../support/stack/index.js';
import type { GroundDatabase, Random } from '../../support/stack/index.js';
import { judgeLedger } from './ledger-truth.js';
import type { Fact } from './ledger-truth.js';
import type { Course } from './trial.js';

interface Answer {
  readonly status: number;
  readonly body: string;
}

type Headers = Readonly<Record<string, string>>;

const WAIT_MS = 50;
const REQUEST_MS = 30_000;

/**
 * Load with a memory: leads are sent, offered and accepted over HTTP, and what was acknowledged is noted. What got no clear answer is
 * sent again under the same key or id, as a well-behaved client does. `judge` then looks whether each is there, once.
 */
export class Ledger {
  readonly facts: Fact[] = [];
  /** Answers 2xx, and when each came (ms, monotonic). */
  readonly acknowledged: number[] = [];
  /** Answers that no client should ever get. */
  readonly wrong: string[] = [];
  /** Requests without an answer, or with “later”. */
  later = 0;
  /** Answers that say neither yes nor whether anything was done. */
  unknown = 0;
  private isWriting = false;

  private constructor(
    readonly db: GroundDatabase,
    readonly workspaceId: string,
    private readonly sales: string,
    private readonly as: Readonly<Record<'giulia' | 'luca', Headers>>,
    private readonly random: Random,
  ) {}

  static async open(course: Course, db: GroundDatabase): Promise<Ledger> {
    const { id, teams, members } = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    const as = { giulia: members.Giulia.headers, luca: members.Luca.headers };
    return new Ledger(db, id, teams.sales, as, course.random.fork('ledger'));
  }

  /** What somebody who watches the boards signs in with. */
  get watcher(): { readonly cookie: string } {
    return { cookie: this.as.giulia.cookie ?? '' };
  }

  /** Writes from so many clients at once until the returned function is called, which waits for what is in hand. */
  begin(url: () => string, clients = 6): () => Promise<void> {
    this.isWriting = true;
    const running = Array.from({ length: clients }, async () => {
      while (this.isWriting) await this.write(url);
    });
    return async () => {
      this.isWriting = false;
      await Promise.all(running);
    };
  }

  /** Writes so many facts, one after the other. */
  async writeSome(url: () => string, count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) await this.write(url);
  }

  /** Whether a request is answered with yes now. */
  async isServed(url: string): Promise<boolean> {
    return (await this.send(url, '/leads?limit=1', undefined, this.as.giulia))?.status === 200;
  }

  /** How long after an instant the first yes came (ms); undefined when none did. */
  firstAfter(instant: number): number | undefined {
    const found = this.acknowledged.find((at) => at > instant);
    return found === undefined ? undefined : found - instant;
  }

  /** Looks, after the faults are over, whether what was acknowledged holds, once, whole, and as the boards say. */
  judge(course: Course, url: string): Promise<void> {
    return judgeLedger(this, course, async (path) => {
      const answer = await this.send(url, path, undefined, this.as.giulia);
      return JSON.parse(answer?.body ?? '{}') as { cells?: Record<string, unknown> };
    });
  }

  private async write(url: () => string): Promise<void> {
    const fact: Fact = { known: this.random.pick(['id', 'key', 'nothing']), number: this.facts.length };
    this.facts.push(fact);
    const [isOffered, isAccepted] = [this.random.chance(0.5), this.random.chance(0.8)];
    const captured = await this.capture(url, fact);
    fact.leadId = captured?.results[0]?.leadId;
    if (fact.leadId === undefined || !isOffered) return;
    const offer = { leadIds: [fact.leadId], toTeamId: this.sales };
    const offered = await this.surely<{ handovers: { id: string }[] }>(
      url,
      'giulia',
      `/handovers`,
      offer,
      fact,
    );
    fact.handoverId = offered?.handovers[0]?.id;
    if (fact.handoverId === undefined || !isAccepted) return;
    const path = `/handovers/${fact.handoverId}/acceptance`;
    fact.isAccepted = (await this.surely(url, 'luca', path, undefined, fact)) !== undefined;
  }

  private capture(url: () => string, fact: Fact): Promise<{ results: { leadId: string }[] } | undefined> {
    const { known, number } = fact;
    const lead = {
      ...{ firstName: 'Anna', email: `p${number}@firm-${number}.example` },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo' },
      ...(known === 'id' ? { externalId: `record-${number}` } : {}),
    };
    return known === 'nothing'
      ? this.once(url, 'giulia', '/leads', lead, {})
      : this.surely(url, 'giulia', '/leads', lead, fact);
  }

  /** Again and again, until the answer is clear. */
  private async surely<T>(
    url: () => string,
    who: 'giulia' | 'luca',
    path: string,
    body: object | undefined,
    { known, number }: Fact,
  ): Promise<T | undefined> {
    const isCaptureById = path === '/leads' && known === 'id';
    const headers: Headers = isCaptureById ? {} : { 'idempotency-key': `${number}${path}` };
    for (let tries = 0; tries < 2_000; tries += 1) {
      const answer = await this.send(url(), path, body, { ...this.as[who], ...headers });
      if (answer && !isLater(answer)) return this.read<T>(path, answer);
      this.note(answer);
      await sleep(WAIT_MS);
    }
    this.wrong.push(`${path}: no clear answer after 2,000 tries`);
    return undefined;
  }

  private async once<T>(
    url: () => string,
    who: 'giulia' | 'luca',
    path: string,
    body: object,
    headers: Headers,
  ): Promise<T | undefined> {
    const answer = await this.send(url(), path, body, { ...this.as[who], ...headers });
    if (answer && !isLater(answer)) return this.read<T>(path, answer);
    this.note(answer);
    await sleep(WAIT_MS);
    return undefined;
  }

  private read<T>(path: string, { status, body }: Answer): T | undefined {
    if (status >= 200 && status < 300) {
      this.acknowledged.push(performance.now());
      return JSON.parse(body) as T;
    }
    this.wrong.push(`${path}: ${status} ${body.slice(0, 300)}`);
    return undefined;
  }

  private note(answer: Answer | undefined): void {
    this.later += 1;
    if (answer?.body.includes('unknown')) this.unknown += 1;
  }

  private async send(
    url: string,
    path: string,
    body: object | undefined,
    headers: Headers,
  ): Promise<Answer | undefined> {
    try {
      const response = await fetch(`${url}/api/v1${path}`, {
        method: path.startsWith('/boards') || path.includes('?') ? 'GET' : 'POST',
        headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(REQUEST_MS),
      });
      return { status: response.status, body: await response.text() };
    } catch {
      return undefined;
    }
  }
}

/** The server is not there, cannot now, or still works on the same request. */
const isLater = ({ status, body }: Answer): boolean =>
  status === 503 ||
  status === 429 ||
  status === 507 ||
  (status === 409 && body.includes('idempotency/running'));
