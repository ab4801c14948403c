import { setTimeout as sleep } from 'node:timers/promises';

/** What is asked so long after the first question is answered with it (ms). */
const MOMENT_MS = 5;

/** Time until the next beat of this process (ms): whatever is due as often asks at the same moment. Never zero. */
export const untilBeat = (everyMs: number): number => Math.ceil(everyMs - (performance.now() % everyMs)) + 1;

/** Questions of one kind that several loops ask at the same moment, answered by one look. */
export class AskTogether<Answer> {
  private readonly asked = new Set<string>();
  private answering: Promise<ReadonlyMap<string, Answer>> | undefined;

  constructor(private readonly askAll: (about: readonly string[]) => Promise<ReadonlyMap<string, Answer>>) {}

  /** Undefined where the look told nothing of it. @throws what the look throws, to each who asked */
  async ask(about: string): Promise<Answer | undefined> {
    this.asked.add(about);
    this.answering ??= this.answerSoon();
    return (await this.answering).get(about);
  }

  private async answerSoon(): Promise<ReadonlyMap<string, Answer>> {
    await sleep(MOMENT_MS, undefined, { ref: false });
    const about = [...this.asked];
    this.asked.clear();
    this.answering = undefined;
    return this.askAll(about);
  }
}
