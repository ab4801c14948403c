import type { Criterion, EvidenceType, Framework } from './framework.js';

export const TEMPLATE_KEYS = ['bant', 'meddic', 'champ', 'anum', 'gpct'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

export interface FrameworkTemplate extends Framework {
  readonly key: TemplateKey;
  readonly name: string;
}

type Line = readonly [key: string, question: string, evidenceType?: EvidenceType, isRequired?: boolean];

const criterion = ([key, question, evidenceType = 'note', isRequired = false]: Line): Criterion => ({
  ...{ key, question, isRequired, weight: 1, evidenceType },
});

const template = (
  key: TemplateKey,
  name: string,
  atLeast: number,
  lines: readonly Line[],
): FrameworkTemplate => ({
  ...{ key, name, atLeast, criteria: lines.map(criterion) },
});

/** Where a workspace starts; it changes what it likes and keeps the outcome as a version of its own. */
export const FRAMEWORK_TEMPLATES: readonly FrameworkTemplate[] = [
  template('bant', 'BANT', 3, [
    ['budget', 'What may it cost, and is the money there?', 'amount'],
    ['authority', 'Who decides, and have we spoken to them?'],
    ['need', 'Which problem is to be solved?', 'note', true],
    ['timeframe', 'By when must it be solved?', 'date'],
  ]),
  template('meddic', 'MEDDIC', 5, [
    ['metrics', 'Which numbers must get better, and by how much?'],
    ['economic-buyer', 'Who can spend the money?', 'note', true],
    ['decision-criteria', 'What is it judged by?'],
    ['decision-process', 'Which steps lead to a signature, and when?'],
    ['pain', 'What does it cost to leave everything as it is?', 'note', true],
    ['champion', 'Who inside wants us to win, and can say so?'],
  ]),
  template('champ', 'CHAMP', 3, [
    ['challenges', 'Which challenge are they up against?', 'note', true],
    ['authority', 'Who has a say, and who decides?'],
    ['money', 'How is it paid for?', 'amount'],
    ['prioritisation', 'Where does it stand among what else they do?'],
  ]),
  template('anum', 'ANUM', 3, [
    ['authority', 'Are we speaking to whoever decides?', 'note', true],
    ['need', 'Which problem is to be solved?'],
    ['urgency', 'What happens when nothing is done by then?', 'date'],
    ['money', 'How is it paid for?', 'amount'],
  ]),
  template('gpct', 'GPCT', 3, [
    ['goals', 'What do they want to have reached, in numbers?', 'note', true],
    ['plans', 'How do they mean to get there?'],
    ['challenges', 'What stands in the way?'],
    ['timeline', 'By when?', 'date'],
  ]),
];
