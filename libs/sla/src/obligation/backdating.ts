import { AppError, DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import type { FactSource } from './obligation.js';

/** How far people may date a fact back; connectors bring their own instants, without limit (ruling 23). */
export const BACKDATE_LIMIT_MS = DAY_MS;

/**
 * How far back a fact was dated, in milliseconds; above 0 it is flagged, contestable and listed.
 * Throws `fact/too-old` when a person goes back further than the limit, `fact/in-future` when it lies ahead.
 */
export function checkBackdating(
  source: FactSource['kind'],
  occurredAt: EpochMs,
  recordedAt: EpochMs,
): number {
  const backdatedMs = recordedAt - occurredAt;
  const refuse = (code: string, detail: string): never => {
    throw new AppError('invalid', code, detail, { fields: [{ pointer: '/occurredAt', detail }] });
  };
  if (backdatedMs < 0)
    return refuse('fact/in-future', 'It has not happened yet; give an instant in the past.');
  if (source === 'person' && backdatedMs > BACKDATE_LIMIT_MS) {
    return refuse(
      'fact/too-old',
      'People may date back by 24 hours at most; let the connected system report it.',
    );
  }
  return backdatedMs;
}
