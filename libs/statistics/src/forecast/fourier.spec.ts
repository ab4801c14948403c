import fc from 'fast-check';
import { transform } from './fourier.js';
import type { Spectrum } from './fourier.js';

const spectrum = (re: number[], im = re.map(() => 0)): Spectrum => ({
  re: Float64Array.from(re),
  im: Float64Array.from(im),
});

/** The definition, in n² steps. */
function byDefinition({ re, im }: Spectrum): Spectrum {
  const told = spectrum([...re].map(() => 0));
  re.forEach((_, frequency) => {
    re.forEach((real, time) => {
      const angle = (-2 * Math.PI * frequency * time) / re.length;
      told.re[frequency]! += real * Math.cos(angle) - im[time]! * Math.sin(angle);
      told.im[frequency]! += real * Math.sin(angle) + im[time]! * Math.cos(angle);
    });
  });
  return told;
}

const numbers = fc
  .integer({ min: 0, max: 7 })
  .chain((power) =>
    fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 2 ** power, maxLength: 2 ** power }),
  );

describe('the Fourier transform', () => {
  it('is its definition', () => {
    fc.assert(
      fc.property(numbers, (re) => {
        const here = spectrum(re, [...re].reverse());
        const expected = byDefinition(here);
        transform(here);
        here.re.forEach((real, index) => {
          expect(real).toBeCloseTo(expected.re[index]!, 8);
          expect(here.im[index]).toBeCloseTo(expected.im[index]!, 8);
        });
      }),
    );
  });

  it('comes back from its inverse', () => {
    fc.assert(
      fc.property(numbers, (re) => {
        const here = spectrum(re);
        transform(here);
        transform(here, true);
        here.re.forEach((real, index) => expect(real).toBeCloseTo(re[index]!, 10));
        here.im.forEach((imaginary) => expect(imaginary).toBeCloseTo(0, 10));
      }),
    );
  });

  it('turns the sum of two dice into a product', () => {
    const die = [0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0].map((side) => side / 6);
    const one = spectrum(die);
    transform(one);
    const sum = spectrum(die);
    one.re.forEach((real, index) => {
      sum.re[index] = real ** 2 - one.im[index]! ** 2;
      sum.im[index] = 2 * real * one.im[index]!;
    });
    transform(sum, true);
    const ways = [0, 0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1, 0, 0, 0];
    ways.forEach((count, total) => expect(sum.re[total]).toBeCloseTo(count / 36, 12));
  });
});
