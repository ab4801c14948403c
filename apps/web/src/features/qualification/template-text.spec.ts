import { FRAMEWORK_TEMPLATES } from '#scoring';
import { keptQuestion, shownQuestion } from './template-text.js';
import { en } from './words.en.js';
import { it as italian } from './words.it.js';

const wordsOf =
  (questions: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  (place: string): string | null => {
    const [framework = '', criterion = ''] = place.split('.');
    return questions[framework]?.[criterion] ?? null;
  };
const inItalian = wordsOf(italian.question);

describe('the question of a criterion', () => {
  const asked = FRAMEWORK_TEMPLATES.flatMap(({ key, criteria }) =>
    criteria.map((criterion) => ({ framework: key, ...criterion })),
  );

  it.each(asked)('of $framework.$key has words in both languages, the English ones as shipped', (one) => {
    expect(shownQuestion(one.framework, one, wordsOf(en.question))).toBe(one.question);
    expect(shownQuestion(one.framework, one, inItalian)).not.toBe(one.question);
  });

  it.each(asked)('of $framework.$key is kept as shipped when nobody changed what was shown', (one) => {
    const shown = { key: one.key, question: shownQuestion(one.framework, one, inItalian) };
    expect(keptQuestion(one.framework, shown, inItalian)).toBe(one.question);
  });

  it('is shown and kept as it was written where somebody wrote their own', () => {
    const own = { key: 'need', question: 'Quanto scarto fanno?' };
    expect(shownQuestion('bant', own, inItalian)).toBe(own.question);
    expect(keptQuestion('bant', own, inItalian)).toBe(own.question);
  });

  it('is its own where the framework is none of the shipped ones', () => {
    const own = { key: 'need', question: 'Which problem is to be solved?' };
    expect(shownQuestion('ours', own, inItalian)).toBe(own.question);
  });
});
