import { tooFewOf } from './too-few.js';

const facts = { refusal: 'won', have: 130, need: 200 };

describe('the refusal to train', () => {
  it('says what there is too little of, and how much it takes', () => {
    expect(tooFewOf({ code: 'predictive-model/too-few', facts })).toEqual(facts);
  });

  it.each([
    {
      code: 'predictive-model/too-few',
      facts: { ...facts, refusal: 'moon' },
      because: 'of a kind not known yet',
    },
    { code: 'predictive-model/too-few', facts: {}, because: 'without numbers' },
    { code: 'auth/forbidden', facts, because: 'for another reason' },
  ])('is told as it came when it is $because', ({ code, facts: told }) => {
    expect(tooFewOf({ code, facts: told })).toBeNull();
  });
});
