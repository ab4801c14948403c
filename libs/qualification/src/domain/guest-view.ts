import type { Strangers } from '#leads';

interface Recorded {
  readonly content: string | null;
  readonly recordedBy: string | null;
}

/** Whether a guest’s own side recorded it. */
export const isOwnWord = ({ recordedBy }: Recorded, strangers: Strangers): boolean =>
  recordedBy !== null && !strangers.has(recordedBy);

/** That something is known of a criterion, without what and from whom. */
export const knownOnly = <T extends Recorded>(evidence: T): T => ({
  ...evidence,
  content: null,
  recordedBy: null,
});
