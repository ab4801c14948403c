import type { PathCreditModel } from '#credit';
import { PATH_MODELS } from './credit-model-names.js';
import type { PathModelName } from './credit-model-names.js';
import { UsageError } from './usage-error.js';

export interface ModelWishes {
  /** Names; none for all of them. */
  readonly model: readonly string[];
  readonly order: number;
  /** `first,middle,last` of the model position. */
  readonly weights: string;
  /** Channels that the model last-non-direct passes over; none for the one called direct. */
  readonly direct: readonly string[];
}

export interface NamedModel {
  readonly name: string;
  readonly model: PathCreditModel;
}

/** The models that were asked for, each once. Throws UsageError for a name or weights that make no sense. */
export function modelsOf(wishes: ModelWishes): readonly NamedModel[] {
  const names = wishes.model.length === 0 ? PATH_MODELS : [...new Set(wishes.model)];
  return names.map((name) => {
    if (!isModel(name))
      throw new UsageError(`There is no model “${name}”: give one or more of ${PATH_MODELS.join(', ')}.`);
    return { name: name === 'markov' ? `markov ${wishes.order}` : name, model: modelOf(name, wishes) };
  });
}

const isModel = (name: string): name is PathModelName => (PATH_MODELS as readonly string[]).includes(name);

function modelOf(name: PathModelName, { order, weights, direct }: ModelWishes): PathCreditModel {
  switch (name) {
    case 'last-non-direct':
      return { kind: 'lastNonDirect', direct: direct.length === 0 ? ['direct'] : direct };
    case 'position':
      return { kind: 'position', weights: positionWeights(weights) };
    case 'markov':
      return { kind: 'markov', order };
    case 'first':
    case 'last':
    case 'linear':
    case 'shapley':
      return { kind: name };
  }
}

function positionWeights(text: string): {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
} {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [first = Number.NaN, middle = Number.NaN, last = Number.NaN] = numbers;
  if (numbers.length !== 3 || numbers.some((number) => !(number >= 0 && number < Infinity)))
    throw new UsageError(`“${text}” are no weights: give three numbers from 0, such as 40,20,40.`);
  return { first, middle, last };
}
