import type { PathModelName } from '../../domain/models.js';
import type { PathCredit } from '../../domain/path-credit.js';
import type { CreditPeriod } from '../../domain/period.js';

/** Answers that are remembered: the same period is asked for again by everybody who looks at a page. */
const MOST = 64;

/** All paths of a period, as they were after a change of credit. */
export interface PathsAt extends CreditPeriod {
  /** The last change of credit that made some of them others. */
  readonly pathsRevision: string;
}

/** What was computed, for as long as the paths of its period stay as they were; whatever else changes is nothing to it. */
export class Remembered {
  private readonly answers = new Map<string, PathCredit>();

  of(workspaceId: string, paths: PathsAt, model: PathModelName): PathCredit | undefined {
    return this.answers.get(keyOf(workspaceId, paths, model));
  }

  keep(workspaceId: string, paths: PathsAt, model: PathModelName, answer: PathCredit): void {
    const [oldest] = this.answers.keys();
    if (this.answers.size >= MOST && oldest !== undefined) this.answers.delete(oldest);
    this.answers.set(keyOf(workspaceId, paths, model), answer);
  }
}

const keyOf = (
  workspaceId: string,
  { from, to, currency, pathsRevision }: PathsAt,
  model: PathModelName,
): string => [workspaceId, from, to, currency, pathsRevision, model].join(' ');
