import { SECOND_MS } from '#kernel';

/** Sent to one endpoint by one process at a time. */
const AT_ONCE = 8;
/** After so many failures in a row an endpoint is tried by one delivery at a time, with rests between. */
const ENOUGH = 8;
const LONGEST_REST_MS = 10 * SECOND_MS;

interface Silence {
  /** Failures in a row. */
  readonly failures: number;
  readonly restsUntil: number;
}

/**
 * How much of an endpoint's backlog is tried at once: while it takes nothing, as little as shows when it does again. However much waits
 * for a dead endpoint, it costs an attempt each ten seconds. In the memory of one process.
 */
export class Patience {
  private readonly silences = new Map<string, Silence>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** How many deliveries may be sent to it now; 0 while it rests. */
  of(endpointId: string): number {
    const silence = this.silences.get(endpointId);
    if (!silence || silence.failures < ENOUGH) return AT_ONCE;
    return silence.restsUntil > this.now() ? 0 : 1;
  }

  /** What came of an attempt. */
  note(endpointId: string, isTaken: boolean): void {
    if (isTaken) this.silences.delete(endpointId);
    else this.silences.set(endpointId, this.after((this.silences.get(endpointId)?.failures ?? 0) + 1));
  }

  /** Of those that are not among these, nothing is remembered. */
  forgetOthers(endpointIds: ReadonlySet<string>): void {
    for (const id of this.silences.keys()) if (!endpointIds.has(id)) this.silences.delete(id);
  }

  private after(failures: number): Silence {
    const rest = failures < ENOUGH ? 0 : Math.min(SECOND_MS * 2 ** (failures - ENOUGH), LONGEST_REST_MS);
    return { failures, restsUntil: this.now() + rest };
  }
}
