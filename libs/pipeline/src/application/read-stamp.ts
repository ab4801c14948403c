import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { readerPosition } from '#journal';
import { invalidField } from '#kernel';
import { PIPELINE_READER } from './follow-journal.js';
import type { PipelineStamp } from './revenue-report.js';

/** What figures of a stretch depend on now. @throws AppError `pipeline/period` when it ends before it begins or is longer than ten years */
export async function readStamp(
  tx: Tx,
  workspaceId: string,
  from: string,
  to: string,
): Promise<PipelineStamp> {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (from > to || years > 10)
    throw invalidField(
      'pipeline/period',
      '/to',
      'Choose a last day that is not before the first, within ten years of it.',
    );
  return {
    ...{ from, to, currency: (await thisWorkspace(tx)).currency },
    position: await readerPosition(tx, workspaceId, PIPELINE_READER),
  };
}
