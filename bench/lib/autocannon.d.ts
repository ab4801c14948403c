/** The part of autocannon 9 that the benches use; the package ships no types. */
declare module 'autocannon' {
  export interface Request {
    body?: string;
    [fact: string]: unknown;
  }

  export interface Options {
    readonly url: string;
    readonly connections: number;
    /** Requests over all connections; the run ends when they are answered. */
    readonly amount: number;
    readonly method: 'GET' | 'POST';
    /** Longest wait for an answer (s). */
    readonly timeout: number;
    /** How often it looks whether it is done (ms). */
    readonly sampleInt: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly requests: readonly { readonly setupRequest: (request: Request) => Request }[];
  }

  export interface Result {
    /** Connections that failed, timeouts included. */
    readonly errors: number;
    readonly non2xx: number;
    readonly '2xx': number;
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
  }

  export interface Running {
    on(event: 'response', heard: () => void): this;
  }

  export default function autocannon(
    options: Options,
    done: (error: Error | null, result: Result) => void,
  ): Running;
}
