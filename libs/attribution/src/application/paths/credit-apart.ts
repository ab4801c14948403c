import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { PathReport } from '#credit';
import type { PathRecord } from '../../domain/path-credit.js';
import type { PathsAnswer, PathsJob, PathsPortion } from './paths-message.js';

/** A thread that was told some paths, and is to be told more or to answer. */
export interface PathsThread {
  add(paths: readonly PathRecord[]): void;
  /** @throws whatever `signal` was aborted with */
  answer(): Promise<PathReport>;
  end(): void;
}

/** Credits paths in a thread of its own: requests and readers of this process go on meanwhile. */
@Injectable()
export class CreditApart {
  private url = new URL('./paths-thread.js', import.meta.url);

  /** Other code than the built one: its sources, where those are run. */
  use(url: URL): void {
    this.url = url;
  }

  /** Told portion after portion, so that this side never holds all paths. To be ended by whoever began it. */
  begin(job: PathsJob, signal: AbortSignal): PathsThread {
    signal.throwIfAborted();
    const thread = new Worker(this.url, { workerData: job });
    const abort = (): void => void thread.terminate();
    signal.addEventListener('abort', abort, { once: true });
    const answer = answerOf(thread, signal);
    // Whoever waits for it hears of its end; it may end before anybody does.
    answer.catch(() => undefined);
    const say = (portion: PathsPortion): void => thread.postMessage(portion);
    return {
      add: say,
      answer: () => {
        say(null);
        return answer;
      },
      end: () => {
        signal.removeEventListener('abort', abort);
        abort();
      },
    };
  }
}

const answerOf = (thread: Worker, signal: AbortSignal): Promise<PathReport> =>
  new Promise((resolve, reject) => {
    thread.once('message', ({ report }: PathsAnswer) => resolve(report));
    thread.once('error', reject);
    thread.once('exit', (code) =>
      reject(
        signal.aborted ? (signal.reason as Error) : new Error(`The thread of paths ended with ${code}.`),
      ),
    );
  });
