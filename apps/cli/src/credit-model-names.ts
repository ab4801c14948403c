/** Models of `staffetta credit`, in the order in which they are shown. Alone here, so that help loads nothing else. */
export const PATH_MODELS = [
  'first',
  'last',
  'last-non-direct',
  'linear',
  'position',
  'shapley',
  'markov',
] as const;

export type PathModelName = (typeof PATH_MODELS)[number];
