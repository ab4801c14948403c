import { invalidField } from '#kernel';
import type { EvidenceType } from '#scoring';

const LONGEST = 4000;

interface Shape {
  readonly isGood: (content: string) => boolean;
  readonly detail: string;
}

/** Read and written again it is the same, which the 31st of February is not. */
function isDay(content: string): boolean {
  const read = new Date(`${content}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(`${content}T`);
}

const WORDS: Shape = {
  isGood: (content) => content.trim().length > 0 && content.length <= LONGEST,
  detail: `1 to ${LONGEST} characters`,
};

const SHAPES: Readonly<Record<EvidenceType, Shape>> = {
  note: WORDS,
  document: WORDS,
  attempt: {
    isGood: (content) => /^[0-9a-f-]{36}$/.test(content),
    detail: 'the id of an attempt of this lead',
  },
  date: { isGood: isDay, detail: 'a day, YYYY-MM-DD' },
  amount: {
    isGood: (content) => /^\d{1,13}(\.\d{1,4})? [A-Z]{3}$/.test(content),
    detail: 'an amount and a currency, such as 12000.00 EUR',
  },
};

/** Checks that what is said is of its type. Throws `evidence/content`. */
export function checkContent(type: EvidenceType, content: string): void {
  const { isGood, detail } = SHAPES[type];
  if (!isGood(content))
    throw invalidField('evidence/content', '/content', `Evidence of type ${type} is ${detail}.`);
}
