import type { AgendaItem } from '../../api/reviews.js';

/** What is talked about together, in the order of the agenda. */
const TOPICS = {
  decisions: ['decision-open'],
  behind: ['clause-behind'],
  disputes: ['dispute-open', 'dispute-overturned'],
  breaches: ['breaches', 'breach'],
  exceptions: ['waiver', 'restatement', 'back-dated', 'lapse'],
} as const;
export type Topic = keyof typeof TOPICS;
export type ItemKind = (typeof TOPICS)[Topic][number];

export const KINDS: readonly ItemKind[] = Object.values(TOPICS).flat();

const isKind = (kind: string): kind is ItemKind => (KINDS as readonly string[]).includes(kind);

export interface TopicOfAgenda {
  /** `other`: kinds this client does not know yet. */
  readonly topic: Topic | 'other';
  readonly items: readonly AgendaItem[];
}

/** The agenda by what it is about; every item is in one topic, and a topic without items is left out. */
export function topicsOf(agenda: readonly AgendaItem[]): readonly TopicOfAgenda[] {
  const known = (Object.keys(TOPICS) as Topic[]).map((topic) => ({
    topic,
    items: agenda.filter(({ kind }) => (TOPICS[topic] as readonly string[]).includes(kind)),
  }));
  const other = { topic: 'other' as const, items: agenda.filter(({ kind }) => !isKind(kind)) };
  return [...known, other].filter(({ items }) => items.length > 0);
}

export type SentenceKey =
  | Exclude<ItemKind, 'clause-behind' | 'decision-open'>
  | 'quota-behind'
  | 'duty-behind'
  | 'decision-open'
  | 'decision-overdue'
  | 'other';

/** Which sentence an item is said with. */
export function sentenceOf({ kind, facts }: Pick<AgendaItem, 'kind' | 'facts'>): SentenceKey {
  if (!isKind(kind)) return 'other';
  if (kind === 'clause-behind') return 'objective' in facts ? 'duty-behind' : 'quota-behind';
  if (kind === 'decision-open') return facts.isOverdue === true ? 'decision-overdue' : 'decision-open';
  return kind;
}
