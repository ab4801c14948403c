import type { Condition, Predicate } from '#contracts';

/** What it takes to say a condition. */
export interface PredicateWords {
  /** A text of the `predicate` words, filled in. */
  say(key: string, values?: Readonly<Record<string, string>>): string;
  /** The word for a value of a field. */
  valueOf(field: string, value: string | number | boolean): string;
}

/** A condition on leads in one sentence without its beginning: `channel is Event and grade is A`. */
export function predicateText(predicate: Predicate, words: PredicateWords, depth = 0): string {
  if ('not' in predicate) return words.say('not', { part: predicateText(predicate.not, words) });
  if ('field' in predicate) return conditionText(predicate, words);
  const [parts, glue, nothing] =
    'all' in predicate
      ? ([predicate.all, 'and', 'everyone'] as const)
      : ([predicate.any, 'or', 'nobody'] as const);
  if (parts.length === 0) return words.say(nothing);
  const text = parts.map((part) => predicateText(part, words, depth + 1)).join(words.say(glue));
  return depth > 0 && parts.length > 1 ? words.say('group', { parts: text }) : text;
}

export const fieldText = (field: string, words: Pick<PredicateWords, 'say'>): string =>
  field.startsWith('custom.')
    ? words.say('field.custom', { name: field.slice('custom.'.length) })
    : words.say(`field.${field}`);

function conditionText({ field, op, value }: Condition, words: PredicateWords): string {
  const name = fieldText(field, words);
  if (op === 'exists') return words.say(value === true ? 'is.known' : 'is.unknown', { field: name });
  const values = Array.isArray(value) ? (value as readonly (string | number)[]) : [value as string];
  const glue = words.say(op === 'notIn' ? 'norList' : 'orList');
  const text = values.map((each) => words.valueOf(field, each)).join(glue);
  return words.say(`is.${op}`, { field: name, value: text });
}

/** True where a condition leaves nobody out. */
export const isEveryone = (predicate: Predicate): boolean =>
  'all' in predicate && predicate.all.every(isEveryone);
