/** A row of complex numbers; its length is a power of two. */
export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** The discrete Fourier transform in place (Cooley and Tukey 1965); `inverse` divides by the length. */
export function transform({ re, im }: Spectrum, inverse = false): void {
  const length = re.length;
  reorder(re, im);
  for (let size = 2; size <= length; size *= 2) {
    const angle = ((inverse ? 2 : -2) * Math.PI) / size;
    for (let turn = 0; turn < size / 2; turn += 1) {
      combine({ re, im }, { size, turn }, Math.cos(angle * turn), Math.sin(angle * turn));
    }
  }
  if (!inverse) return;
  for (let index = 0; index < length; index += 1) {
    re[index]! /= length;
    im[index]! /= length;
  }
}

/** One butterfly of a stage, at every block. */
function combine({ re, im }: Spectrum, at: { size: number; turn: number }, cos: number, sin: number): void {
  for (let index = at.turn; index < re.length; index += at.size) {
    const partner = index + at.size / 2;
    const real = re[partner]! * cos - im[partner]! * sin;
    const imaginary = re[partner]! * sin + im[partner]! * cos;
    re[partner] = re[index]! - real;
    im[partner] = im[index]! - imaginary;
    re[index]! += real;
    im[index]! += imaginary;
  }
}

/** Bit-reversed order. */
function reorder(re: Float64Array, im: Float64Array): void {
  for (let index = 1, mirror = 0; index < re.length; index += 1) {
    let bit = re.length >> 1;
    for (; mirror & bit; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (index >= mirror) continue;
    [re[index], re[mirror]] = [re[mirror]!, re[index]!];
    [im[index], im[mirror]] = [im[mirror]!, im[index]!];
  }
}
