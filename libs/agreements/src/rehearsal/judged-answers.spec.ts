import { validateTerms } from '#sla';
import type { AgreementTerms, RehearsedTerms } from '#sla';
import { standardTerms } from '../templates/standard-terms.js';
import { JudgedAnswers } from './judged-answers.js';

const termsOf = (goal: number): AgreementTerms => validateTerms(standardTerms({ goal }));
const madeOf = (): RehearsedTerms => ({ clauses: [], marks: new Map() });

describe('what a rehearsal has answered', () => {
  let answers: JudgedAnswers;
  let judged: AgreementTerms[];
  const judge = (terms: AgreementTerms): RehearsedTerms => {
    judged.push(terms);
    return madeOf();
  };

  beforeEach(() => {
    answers = new JudgedAnswers();
    judged = [];
  });

  it('is nothing before the first', () => {
    expect(answers.find(undefined, judge)).toBeNull();
  });

  it('is the latest unless another is named, and is not judged again', () => {
    const [one, two] = [madeOf(), madeOf()];
    answers.add(termsOf(1), one);
    const number = answers.add(termsOf(2), two);
    expect(answers.find(undefined, judge)).toBe(two);
    expect(answers.find(number, judge)).toBe(two);
    expect(judged).toEqual([]);
  });

  it('is judged again by its own terms where others came since, once for all its pages', () => {
    const [mine, theirs] = [termsOf(1), termsOf(2)];
    const number = answers.add(mine, madeOf());
    answers.add(theirs, madeOf());
    const found = answers.find(number, judge);
    expect(answers.find(number, judge)).toBe(found);
    expect(judged).toEqual([mine]);
    const later = answers.add(termsOf(3), madeOf());
    expect(answers.find(number, judge)).toBe(found);
    expect(later).toBe(3);
  });

  it.each([
    ['was never given', () => 9],
    [
      'is of another past',
      () => {
        const number = answers.add(termsOf(1), madeOf());
        answers.forget();
        answers.add(termsOf(1), madeOf());
        return number;
      },
    ],
    [
      'made room for many others',
      () => {
        const number = answers.add(termsOf(1), madeOf());
        for (let index = 0; index < 200; index += 1) answers.add(termsOf(2), madeOf());
        return number;
      },
    ],
  ])('is gone where it %s', (_because, numberOf) => {
    const number = numberOf();
    expect(() => answers.find(number, judge)).toThrow(
      expect.objectContaining({ code: 'rehearsal/answer-gone', kind: 'missing' }),
    );
  });
});
