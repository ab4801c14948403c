/**
 * The server's time as this machine can best tell it.
 * Of the latest samples the one with the shortest round trip counts: its error is at most half that trip.
 */
export class ServerClock {
  private samples: { offsetMs: number; roundTripMs: number }[] = [];

  constructor(private readonly machine: () => number = Date.now) {}

  /** Milliseconds since 1970 on the server, now. */
  now(): number {
    return this.machine() + this.offsetMs;
  }

  get offsetMs(): number {
    const [first, ...others] = this.samples;
    if (first === undefined) return 0;
    return others.reduce((best, each) => (each.roundTripMs < best.roundTripMs ? each : best), first).offsetMs;
  }

  /** `sentAt` and `gotAt` are this machine's instants around the question. */
  learn(serverTime: string, sentAt: number, gotAt: number): void {
    const server = Date.parse(serverTime);
    if (!Number.isFinite(server)) return;
    const roundTripMs = Math.max(0, gotAt - sentAt);
    this.samples = [...this.samples, { offsetMs: server - (sentAt + roundTripMs / 2), roundTripMs }].slice(
      -KEPT,
    );
  }
}

/** Enough to find a quick one, few enough to follow a machine whose clock is set. */
const KEPT = 8;
