import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/problem.js';
import { tellIfGone } from './gone.js';
import { rehearsalKey } from './rehearsal-key.js';

describe('a rehearsal of which something is asked', () => {
  it.each<[string, Error, boolean]>([
    ['is no longer kept', new Problem(404, 'rehearsal/missing', 'Gone.'), true],
    ['has forgotten an answer only', new Problem(404, 'rehearsal/answer-gone', 'Gone.'), false],
    ['does not answer', new Error('offline'), false],
  ])('that %s fails, and its page is told where the whole is gone', async (_what, error, isTold) => {
    const client = new QueryClient();
    client.setQueryData(rehearsalKey('one'), {});
    client.setQueryData(rehearsalKey('other'), {});
    await expect(tellIfGone(client, 'one', Promise.reject(error))).rejects.toBe(error);
    const toldOf = ['one', 'other'].map((id) => client.getQueryState(rehearsalKey(id))?.isInvalidated);
    expect(toldOf).toEqual([isTold, false]);
    client.clear();
  });

  it('answers as it did, where it is kept', async () => {
    const client = new QueryClient();
    await expect(tellIfGone(client, 'one', Promise.resolve(7))).resolves.toBe(7);
    client.clear();
  });
});
