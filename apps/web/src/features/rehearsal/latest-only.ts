interface Ports<T, R> {
  readonly send: (value: T) => Promise<R>;
  readonly answered: (answer: R, tookMs: number) => void;
  readonly failed: (error: Error) => void;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
  /** Runs it after a short rest. */
  readonly rest: (run: () => void) => () => void;
}

/**
 * Sends what was asked last, one at a time: a slider that is moved about asks for many values and needs the answer to one. What comes
 * while an answer is on its way waits for it; an answer that is no longer asked for is dropped.
 */
export class LatestOnly<T, R> {
  private wanted: { readonly value: T; readonly since: number } | null = null;
  private isOut = false;
  private cancelRest: (() => void) | null = null;

  constructor(private readonly ports: Ports<T, R>) {}

  ask(value: T): void {
    this.wanted = { value, since: this.ports.now() };
    this.cancelRest?.();
    if (!this.isOut) this.cancelRest = this.ports.rest(() => void this.send());
  }

  /** Nothing more is sent, and no answer is told. */
  stop(): void {
    this.cancelRest?.();
    this.wanted = null;
  }

  private async send(): Promise<void> {
    const asked = this.wanted;
    if (asked === null) return;
    this.isOut = true;
    const answer = await this.ports.send(asked.value).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
    );
    this.isOut = false;
    if (this.wanted === asked) this.tell(answer, asked.since);
    else void this.send();
  }

  private tell(answer: { readonly value: R } | { readonly error: Error }, since: number): void {
    this.wanted = null;
    if ('error' in answer) this.ports.failed(answer.error);
    else this.ports.answered(answer.value, this.ports.now() - since);
  }
}
