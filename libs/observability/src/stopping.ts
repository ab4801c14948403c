import { setMaxListeners } from 'node:events';
import { Injectable } from '@nestjs/common';

/**
 * How far the end of this process is. Whoever serves or works asks here what is over:
 * - `begun`: it is not to be sent requests any more; what comes is served all the same, so that balancers have time to notice;
 * - `cut`: what still waits for somebody else, a receiver or a mail server, is given up now.
 */
@Injectable()
export class Stopping {
  private readonly beginning = new AbortController();
  private readonly cutting = new AbortController();
  readonly begun = this.beginning.signal;
  readonly cut = this.cutting.signal;

  constructor() {
    // Each thing under way listens.
    for (const signal of [this.begun, this.cut]) setMaxListeners(0, signal);
  }

  begin(): void {
    this.beginning.abort();
  }

  cutOff(): void {
    this.begin();
    this.cutting.abort();
  }
}
