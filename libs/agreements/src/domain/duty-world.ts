import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import type { VersionOf } from './duty-record.js';
import type { VersionInForce } from './version-in-force.js';

/** What following a fact needs to know beside the duties. */
export interface DutyWorld {
  readonly versionOf: VersionOf;
  /** The versions in force at an instant. */
  readonly inForceAt: (at: EpochMs) => readonly VersionInForce[];
  /** The facts of a lead recorded so far, this one last; asked only when a fact came late. */
  readonly historyOf: (leadId: string) => readonly Entry[];
  /** The holds of a lead and their ends, recorded so far; asked where something begins that they pause. */
  readonly holdsOf: (leadId: string) => readonly Entry[];
  /** True where a hand-over came above the leads its team takes: nothing is owed on it (ruling 26). */
  readonly isAboveCap: (agreementId: string, handoverId: string) => boolean;
  readonly newId: () => string;
}
