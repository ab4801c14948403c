import type { Step } from './funnel-query.js';
import { FUNNEL_STAGES } from './funnel-types.js';

/** The step from one stage to another, as far as the words name one: from the first to the second where they do not, and always onwards. */
export function stepOf(from: string | null, to: string | null): Step {
  const first = Math.min(Math.max(0, placeOf(from)), FUNNEL_STAGES.length - 2);
  const second = Math.max(first + 1, placeOf(to));
  return { fromStage: FUNNEL_STAGES[first]!, toStage: FUNNEL_STAGES[second]! };
}

const placeOf = (word: string | null): number => FUNNEL_STAGES.findIndex((stage) => stage === word);
