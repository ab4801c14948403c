import autocannon from 'autocannon';

/** What one round of requests gave. */
export interface Load {
  /** Answered with yes. */
  readonly requests: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Anything but an answer that says yes. */
  readonly errors: number;
}

export interface LoadWish {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  /** At least one for each connection. */
  readonly requests: number;
  /** The next body; no two requests send the same. */
  readonly body: () => string;
}

/**
 * Posts so many requests as fast as the answers come back, and ends with the last answer: nothing is under way afterwards,
 * and what was sent is what must have been kept.
 */
export function post({ url, headers, connections, requests, body }: LoadWish): Promise<Load> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    let answeredAt = from;
    const running = autocannon(
      {
        ...{ url, connections, amount: requests, method: 'POST', timeout: 60, sampleInt: 100 },
        headers: { 'content-type': 'application/json', ...headers },
        requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }],
      },
      (error, { latency, errors, non2xx, '2xx': answered }) => {
        if (error) return reject(error);
        const seconds = (answeredAt - from) / 1_000;
        const { p50, p99 } = latency;
        resolve({
          requests: answered,
          perSecond: answered / seconds,
          seconds,
          p50,
          p99,
          errors: errors + non2xx,
        });
      },
    );
    running.on('response', () => (answeredAt = performance.now()));
  });
}
