import type { Actor, ContentEntries, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import type { Journal } from '#journal';

/** Who keeps the registry, and where it is written down that they did. */
export interface Keeper {
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly journal: Pick<Journal, 'append'>;
}

const SUBJECTS = { campaign: 'campaign', asset: 'asset', distribution_code: 'distribution-code' } as const;

/** Tells of a campaign, an asset or a code, in the transaction that writes it. */
export async function tellRegistry<T extends keyof ContentEntries>(
  tx: Tx,
  { workspaceId, actor, journal }: Keeper,
  type: T,
  subjectId: string,
  payload: ContentEntries[T],
): Promise<void> {
  const kind = type.slice(0, type.indexOf('.')) as keyof typeof SUBJECTS;
  const entry = {
    ...{ type, subjectKind: SUBJECTS[kind], subjectId, leadId: null, actor },
    ...{ occurredAt: await databaseInstant(tx), payload },
  };
  await journal.append(tx, workspaceId, [entry as NewEntry]);
}
