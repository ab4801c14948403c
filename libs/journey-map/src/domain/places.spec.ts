import { accepted, captured, kindOf, offered, qualified } from '../test-support/entries.js';
import { marksOf } from './marks.js';
import { placesOf } from './places.js';
import { walkOf } from './walk.js';

const placed = (entries: Parameters<typeof walkOf>[0]): ReadonlyMap<number, string> => {
  const marks = marksOf(walkOf(entries, kindOf)!);
  const places = placesOf(marks);
  return new Map(marks.map((mark, index) => [places[index]!, JSON.stringify(mark)]));
};

describe('the places of marks', () => {
  it('are each once, and rise in the order marks are told', () => {
    const places = [...placed([captured(0), qualified(1), offered(2)]).keys()];
    expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
  });

  it('stay as they are when a lead goes on, but for the step it went on from', () => {
    const before = placed([captured(0), qualified(1), offered(2)]);
    const after = placed([captured(0), qualified(1), offered(2), accepted(9)]);
    const changed = [...before].filter(([place, mark]) => after.get(place) !== mark).map(([, mark]) => mark);
    expect(changed.map((mark) => (JSON.parse(mark) as { kind: string; step: string }).step)).toEqual([
      ...['offered', 'offered', 'offered'],
    ]);
  });
});
