import { stepOf } from './step.js';

describe('the step of an address', () => {
  it.each([
    { from: 'mql', to: 'won', is: ['mql', 'won'], because: 'both are stages, in order' },
    { from: null, to: null, is: ['inquiry', 'mql'], because: 'nothing was said' },
    { from: 'sql', to: 'mql', is: ['sql', 'opportunity'], because: 'nobody goes back' },
    { from: 'sal', to: 'sal', is: ['sal', 'sql'], because: 'a stage is no step' },
    { from: 'won', to: 'won', is: ['opportunity', 'won'], because: 'nothing comes after the last' },
    { from: 'space', to: 'sql', is: ['inquiry', 'sql'], because: 'the word is no stage' },
  ])('from $from to $to is $is: $because', ({ from, to, is }) => {
    const { fromStage, toStage } = stepOf(from, to);
    expect([fromStage, toStage]).toEqual(is);
  });
});
