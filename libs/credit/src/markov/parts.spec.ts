import fc from 'fast-check';
import { Directions } from './directions.js';
import { Edges } from './edges.js';
import { inverseOf } from './inverse.js';

describe('Edges', () => {
  it('are found again by context and channel however many there are, and no other', () => {
    const edges = new Edges();
    const made = new Map<string, number>();
    for (let index = 0; index < 30_000; index += 1) {
      const [from, channel] = [(index * 7_919) % 1_009, Math.floor(index / 1_009)];
      made.set(`${from} ${channel}`, edges.insert(from, channel, index));
    }
    for (const [key, edge] of made) {
      const [from, channel] = key.split(' ').map(Number) as [number, number];
      expect(edges.find(from, channel)).toBe(edge);
      expect(edges.to[edge]).toBe(edge);
    }
    expect(edges.find(1_010, 0)).toBe(-1);
    expect(edges.find(0, 500)).toBe(-1);
  });

  it('keep their counts while there come more', () => {
    const edges = new Edges();
    for (let index = 0; index < 5_000; index += 1) {
      const edge = edges.insert(index, index % 3, 0);
      edges.count[edge]! += index;
    }
    expect(Array.from(edges.count.subarray(0, 5_000))).toEqual(
      Array.from({ length: 5_000 }, (_, index) => index),
    );
  });
});

describe('An inverse', () => {
  it('undoes its matrix, also where a diagonal is 0', () => {
    const matrices = fc.integer({ min: 1, max: 7 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        cells: fc.array(fc.double({ min: -0.9, max: 0.9, noNaN: true }), {
          ...{ minLength: size * size, maxLength: size * size },
        }),
      }),
    );
    fc.assert(
      fc.property(matrices, ({ size, cells }) => {
        // Rows heavy in one place each, shifted by one, so that no pivot stands where it is looked for first.
        const heavy = Float64Array.from(cells, (cell, at) =>
          (Math.floor(at / size) + 1) % size === at % size ? cell + 9 * size : cell,
        );
        const inverse = inverseOf({ size, cells: heavy }).cells;
        for (let row = 0; row < size; row += 1)
          for (let column = 0; column < size; column += 1) {
            let sum = 0;
            for (let at = 0; at < size; at += 1)
              sum += heavy[row * size + at]! * inverse[at * size + column]!;
            expect(sum).toBeCloseTo(Number(row === column), 9);
          }
      }),
    );
  });
});

describe('Steps at right angles', () => {
  /** Rows heavy on their diagonal: such equations have one solution. */
  const systems = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.record({
      rows: fc.array(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
        {
          ...{ minLength: size, maxLength: size },
        },
      ),
      wanted: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: size, maxLength: size }),
      weights: fc.array(fc.double({ min: 0.5, max: 99, noNaN: true }), { minLength: size, maxLength: size }),
    }),
  );

  it('come to the solution in as many steps as there are unknowns, never further from it', () => {
    fc.assert(
      fc.property(systems, ({ rows, wanted, weights }) => {
        const times = (values: Float64Array): Float64Array =>
          Float64Array.from(rows, (row, at) =>
            row.reduce((sum, cell, column) => sum + cell * values[column]!, 12 * values[at]!),
          );
        const [found, lacking] = [new Float64Array(wanted.length), Float64Array.from(wanted)];
        const size = (): number => lacking.reduce((sum, each, at) => sum + weights[at]! * each ** 2, 0);
        const directions = new Directions(Float64Array.from(weights));
        for (let step = 0; step < wanted.length; step += 1) {
          const before = size();
          directions.take(lacking.slice(), times(lacking), found, lacking);
          expect(size()).toBeLessThanOrEqual(before * (1 + 1e-9));
        }
        times(found).forEach((value, at) => expect(value).toBeCloseTo(wanted[at]!, 6));
      }),
    );
  });

  it('go nowhere where nothing is left to go for', () => {
    const directions = new Directions(Float64Array.of(1, 1));
    const [found, lacking] = [new Float64Array(2), Float64Array.of(3, 0)];
    const go = (): boolean => directions.take(Float64Array.of(1, 0), Float64Array.of(1, 0), found, lacking);
    expect([go(), go()]).toEqual([true, false]);
    expect([...found, ...lacking]).toEqual([3, 0, 0, 0]);
  });

  it('are fewer where they are long', () => {
    const short = new Directions(new Float64Array(4).fill(1));
    const long = new Directions(new Float64Array(2_500_000).fill(1));
    const one = (size: number, at: number): Float64Array => {
      const values = new Float64Array(size);
      values[at] = 1;
      return values;
    };
    for (const at of [0, 1]) {
      short.take(one(4, at), one(4, at), one(4, at), one(4, at));
      long.take(one(2_500_000, at), one(2_500_000, at), one(2_500_000, at), one(2_500_000, at));
    }
    expect([short.isFull, long.isFull]).toEqual([false, true]);
  });
});
