import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import type { Training, TrainingStep } from '#scoring';
import type { LearningJob, LearningMessage } from './learning-message.js';

/** Where the code of a thread lies, and how Node is told to run it. */
export interface ThreadCode {
  readonly url: URL;
  readonly execArgv?: readonly string[];
}

export interface Hearing {
  readonly onStep: (step: TrainingStep) => void;
  /** Ends the thread in the middle of whatever it does. */
  readonly signal: AbortSignal;
}

/** Learns in a thread of its own: requests and readers of this process go on meanwhile. */
@Injectable()
export class LearnApart {
  private code: ThreadCode = { url: new URL('./learning-thread.js', import.meta.url) };

  /** Other code than the built one: its sources, where those are run. */
  use(code: ThreadCode): void {
    this.code = code;
  }

  /** @throws AppError what learning refuses, such as `scoring/no-fit`; whatever `signal` was aborted with */
  run(job: LearningJob, { onStep, signal }: Hearing): Promise<Training> {
    signal.throwIfAborted();
    const thread = new Worker(this.code.url, { workerData: job, ...withArguments(this.code) });
    const end = (): void => void thread.terminate();
    signal.addEventListener('abort', end, { once: true });
    return new Promise<Training>((resolve, reject) => {
      thread.on('message', (message: LearningMessage) => {
        if ('step' in message) onStep(message.step);
        else if ('training' in message) resolve(message.training);
        else reject(new AppError(message.failure.kind, message.failure.code, message.failure.message));
      });
      thread.once('error', reject);
      thread.once('exit', (code) => {
        reject(
          signal.aborted ? (signal.reason as Error) : new Error(`The learning thread ended with ${code}.`),
        );
      });
    }).finally(() => signal.removeEventListener('abort', end));
  }
}

const withArguments = ({ execArgv }: ThreadCode): { execArgv?: string[] } =>
  execArgv === undefined ? {} : { execArgv: [...execArgv] };
