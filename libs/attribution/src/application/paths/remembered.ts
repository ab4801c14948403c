import type { PathModelName } from '../../domain/models.js';
import type { PathCredit } from '../../domain/path-credit.js';
import type { CreditStamp } from '../../domain/period.js';

/** Answers that are remembered: the same period is asked for again by everybody who looks at a page. */
const MOST = 64;

/** What was computed, for as long as no credit changes: the revision is part of what it is known by. */
export class Remembered {
  private readonly answers = new Map<string, PathCredit>();

  of(workspaceId: string, stamp: CreditStamp, model: PathModelName): PathCredit | undefined {
    return this.answers.get(keyOf(workspaceId, stamp, model));
  }

  keep(workspaceId: string, stamp: CreditStamp, model: PathModelName, answer: PathCredit): void {
    const [oldest] = this.answers.keys();
    if (this.answers.size >= MOST && oldest !== undefined) this.answers.delete(oldest);
    this.answers.set(keyOf(workspaceId, stamp, model), answer);
  }
}

const keyOf = (
  workspaceId: string,
  { from, to, currency, settingsVersion, revision }: CreditStamp,
  model: PathModelName,
): string => [workspaceId, from, to, currency, settingsVersion, revision, model].join(' ');
