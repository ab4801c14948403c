import type { AfterSaleSteps } from '../customers/after-sale-word.js';

export type StepSetting = AfterSaleSteps['steps'][number];

/** As it is kept: a word of blanks is none. */
const keptAs = ({ step, label, department, isUsed, afterDays }: StepSetting): string =>
  JSON.stringify([step, label?.trim() || null, department, isUsed, afterDays]);

/** True when keeping one would change nothing of the other. */
export const isSame = (one: readonly StepSetting[], other: readonly StepSetting[]): boolean =>
  one.length === other.length &&
  one.every((setting, place) => {
    const beside = other[place];
    return beside !== undefined && keptAs(setting) === keptAs(beside);
  });
