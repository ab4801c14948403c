import { get } from 'node:http';

/** A look that is not answered in time has failed (ms). */
const LOOK_WITHIN_MS = 1_000;

/** A server behind the balancer, and what is known of it. */
export class Behind {
  isReady = false;
  /** Requests and sockets it serves for us. */
  running = 0;
  private isLooking = false;
  readonly host: string;
  readonly port: number;

  constructor(readonly url: string) {
    const { hostname, port } = new URL(url);
    this.host = hostname.replace(/^\[|\]$/g, '');
    this.port = Number(port || 80);
  }

  /** Asks whether it may be sent requests; one look at a time. */
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    this.isReady = await this.isServing();
    this.isLooking = false;
  }

  private isServing(): Promise<boolean> {
    return new Promise((resolve) => {
      const request = get(new URL('/health/ready', this.url), { agent: false, timeout: LOOK_WITHIN_MS });
      request.on('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      });
      request.on('timeout', () => request.destroy());
      request.on('error', () => resolve(false));
    });
  }
}
