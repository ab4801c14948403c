import { AppError } from '#kernel';
import type { Refusal, Training } from '#scoring';

const WORDS: Readonly<Record<Refusal, string>> = {
  closed: 'leads that came to an end',
  won: 'leads that were won',
  otherwise: 'leads that ended otherwise',
  'one-sided-part': 'kinds of outcome in each part of the split',
};

/** `predictive-model/too-few`, saying how many there are and how many it takes. */
export const refusedAsTooFew = ({ refusal, have, need }: Extract<Training, { isTrained: false }>): AppError =>
  new AppError(
    'conflict',
    'predictive-model/too-few',
    `There are ${have} ${WORDS[refusal]}, and it takes ${need}; until then the rules do better.`,
    { facts: { refusal, have, need } },
  );
