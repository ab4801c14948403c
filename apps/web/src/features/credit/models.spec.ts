import { modelsOf } from './models.js';
import type { Grouping } from './credit-types.js';

describe('the models that stand side by side', () => {
  it.each<{ text: string | null; by?: Grouping; models: string[]; because: string }>([
    { text: null, models: ['first', 'last', 'linear'], because: 'nobody chose' },
    { text: 'shapley,linear', models: ['linear', 'shapley'], because: 'they stand in the order of the list' },
    { text: 'linear', models: ['linear', 'first'], because: 'one alone is beside nothing' },
    { text: 'fist,thumb', models: ['first', 'last', 'linear'], because: 'there are no such models' },
    {
      text: 'first,last,linear,position,shapley',
      models: ['first', 'last', 'linear', 'position'],
      because: 'no more than four can be compared',
    },
    {
      text: 'shapley,markov-2,linear',
      by: 'campaign',
      models: ['linear', 'first'],
      because: 'models of whole paths credit channels only',
    },
  ])('of $text are $models: $because', ({ text, by = 'channel', models }) => {
    expect(modelsOf(text, by)).toEqual(models);
  });
});
