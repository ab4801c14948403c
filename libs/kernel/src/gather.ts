export interface GatherOptions<Request, Result> {
  /** Groups of one line on their way at a time. */
  readonly mostRunning: number;
  /** Size of one group; a single request may be larger. */
  readonly mostShared: number;
  /**
   * Share of the time a large group took, for which the next one waits after it: whoever was answered comes back by then, and one group
   * serves all. Without it they come in two halves, each of which pays for a group of its own.
   */
  readonly restShare?: number;
  /** Requests of one line that may wait. */
  readonly mostWaiting: number;
  readonly sizeOf: (request: Request) => number;
  /** Serves a group, in the order given. If it fails for what one of them is, each of the group is served alone. */
  readonly serve: (group: readonly Request[]) => Promise<readonly Result[]>;
  /** Whether a failure is nobody's of the group, so that all hear of it: what was served may have been done. */
  readonly isOfAll: (error: unknown) => boolean;
  /** What a request hears that finds the line full. */
  readonly full: () => Error;
}

interface Waiting<Request, Result> {
  readonly request: Request;
  readonly served: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

interface Line<Request, Result> {
  running: number;
  isResting: boolean;
  readonly waiting: Waiting<Request, Result>[];
}

/** So many requests at once are more than a few senders, each of whom would be held up for nothing. */
const MANY = 8;
/** Longer than it takes many senders to send again, nobody is waited for (ms). */
const LONGEST_REST_MS = 50;

/**
 * Serves many requests in few goes: whatever arrives on a line while `mostRunning` of its groups are on their way shares the next one.
 * - A quiet line waits for nothing, and lines do not wait for each other.
 * - Each request hears for itself: none fails for what another one is.
 */
export class Gather<Request, Result> {
  private readonly lines = new Map<string, Line<Request, Result>>();

  constructor(private readonly options: GatherOptions<Request, Result>) {}

  /** @throws what `full` says where too many wait */
  run(name: string, request: Request): Promise<Result> {
    const line = this.lines.get(name) ?? { running: 0, isResting: false, waiting: [] };
    if (line.waiting.length >= this.options.mostWaiting) throw this.options.full();
    this.lines.set(name, line);
    return new Promise((served, failed) => {
      line.waiting.push({ request, served, failed });
      this.pump(name, line);
    });
  }

  private pump(name: string, line: Line<Request, Result>): void {
    while (!line.isResting && line.running < this.options.mostRunning && line.waiting.length > 0) {
      const group = this.nextGroup(line.waiting);
      const begunAt = performance.now();
      line.running += 1;
      void this.serve(group).then(() => {
        line.running -= 1;
        this.rest(name, line, group.length < MANY ? 0 : performance.now() - begunAt);
        this.pump(name, line);
      });
    }
    if (line.running === 0 && line.waiting.length === 0 && !line.isResting) this.lines.delete(name);
  }

  private rest(name: string, line: Line<Request, Result>, tookMs: number): void {
    const { restShare = 0, mostShared } = this.options;
    const restMs = Math.min(tookMs * restShare, LONGEST_REST_MS);
    // Who fills a group already waits for nobody.
    if (restMs < 1 || line.waiting.length >= mostShared) return;
    line.isResting = true;
    setTimeout(() => {
      line.isResting = false;
      this.pump(name, line);
    }, restMs);
  }

  /** Never throws. */
  private async serve(group: readonly Waiting<Request, Result>[]): Promise<void> {
    try {
      const results = await this.options.serve(group.map(({ request }) => request));
      group.forEach(({ served }, index) => served(results[index] as Result));
    } catch (error) {
      if (group.length === 1 || this.options.isOfAll(error)) group.forEach(({ failed }) => failed(error));
      else for (const each of group) await this.serve([each]);
    }
  }

  /** Takes requests off the line, the oldest first, up to the bound; at least one. */
  private nextGroup(waiting: Waiting<Request, Result>[]): Waiting<Request, Result>[] {
    let total = 0;
    const end = waiting.findIndex(
      ({ request }) => (total += this.options.sizeOf(request)) > this.options.mostShared,
    );
    return waiting.splice(0, end < 0 ? waiting.length : Math.max(1, end));
  }
}
