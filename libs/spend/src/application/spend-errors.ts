import { AppError, invalidField } from '#kernel';
import { MOST_DAYS } from '../domain/cost.js';
import { countDays } from '../domain/day.js';

export const missingSpend = (id: string): AppError =>
  new AppError('missing', 'spend/missing', `There is no amount ${id} in this workspace.`);

export const missingPlan = (id: string): AppError =>
  new AppError('missing', 'spend/missing-plan', `There is no recurring cost ${id} in this workspace.`);

export const unplaced = (pointer: string): AppError =>
  invalidField(
    'spend/unplaced',
    `${pointer}/channel`,
    'Nothing says what the money went to: name a campaign or a channel.',
  );

export const unknownCampaign = (pointer: string): AppError =>
  invalidField(
    'spend/unknown-campaign',
    `${pointer}/campaignId`,
    'There is no such campaign in this workspace.',
  );

/** Beyond them a year is a slip. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31'];

/** @throws AppError `spend/days`, `spend/too-long` */
export function assertSpan(from: string, to: string, pointerOfTo: string): void {
  const days = countDays(from, to);
  if (days < 1 || from < FIRST_DAY || to > LAST_DAY)
    throw invalidField(
      'spend/days',
      pointerOfTo,
      'The last day must not lie before the first one, and both lie in the years 1900 to 2199.',
    );
  if (days > MOST_DAYS)
    throw invalidField(
      'spend/too-long',
      pointerOfTo,
      `At most ${MOST_DAYS} days at a time; take a longer span in parts.`,
    );
}
