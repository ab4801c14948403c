import { apiDocument } from '../../contract/api-document.js';
import { holesOf, operationMatcher, operationsOf } from './operations.js';
import { Sampling, tableOf } from './requests.js';

describe('the operations of the API', () => {
  const document = apiDocument();
  const operations = operationsOf(document);
  const matching = operationMatcher(operations);

  it('are those of the document, each with whom it answers', () => {
    expect(operations.length).toBe(
      Object.values(document.paths).flatMap((methods) => Object.keys(methods)).length,
    );
    expect(operations.find(({ key }) => key === 'POST /handovers')).toMatchObject({
      id: 'Handovers.offer',
      access: { right: 'handover.offer' },
      body: { type: 'application/json', isRequired: true },
    });
    expect(operations.find(({ key }) => key === 'GET /setup')?.access).toEqual({ isPublic: true });
  });

  it('are found by a request, literal parts before holes', () => {
    expect(matching('GET', '/leads/stuck?limit=1')?.key).toBe('GET /leads/stuck');
    expect(matching('GET', '/leads/7')?.key).toBe('GET /leads/{id}');
    expect(matching('GET', '/nothing')).toBeUndefined();
  });

  it('have ids of a known table in every hole that is called one', () => {
    const unknown = operations.flatMap(({ key, path }) =>
      holesOf(path)
        .filter((hole) => /id$/i.test(hole) && tableOf(path, hole) === undefined && !isKnownOtherwise(path))
        .map((hole) => `${key} ${hole}`),
    );
    expect(unknown).toEqual([]);
    expect(tableOf('/forms/{id}/hits/{hitId}', 'hitId')).toBe('form_hit');
    expect(tableOf('/connectors/{id}/hits/{hitId}', 'hitId')).toBe('connector_hit');
  });

  it('take bodies that have what they require', () => {
    const sampling = new Sampling(document, (name) => (name === 'leadIds' ? 'an id' : undefined));
    const offer = operations.find(({ key }) => key === 'POST /handovers')?.body;
    expect(offer && sampling.body(offer)).toMatchObject({ leadIds: ['an id'] });
    expect(sampling.value('n', { type: 'integer', minimum: 3 })).toBe(3);
    expect(sampling.value('word', { type: 'string', minLength: 6 })).toBe('Texttt');
    expect(sampling.value('one', { anyOf: [{ enum: ['a', 'b'] }] })).toBe('a');
  });
});

/** Rehearsals live in memory, what a deal is called elsewhere is no id of ours. */
const isKnownOtherwise = (path: string): boolean =>
  path.startsWith('/agreements/rehearsals/') || path.startsWith('/opportunities/external/');
