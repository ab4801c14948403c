/** A square matrix, row after row. */
export interface SquareMatrix {
  readonly size: number;
  readonly cells: Float64Array;
}

/**
 * The inverse by Gauss and Jordan, with the largest pivot of each column. For matrices I − Q of absorbing chains, which have one.
 */
export function inverseOf({ size, cells }: SquareMatrix): SquareMatrix {
  const left = cells.slice();
  const right = new Float64Array(size * size);
  for (let index = 0; index < size; index += 1) right[index * size + index] = 1;
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotOf(left, size, column);
    swapRows([left, right], size, pivot, column);
    const by = left[column * size + column]!;
    for (const side of [left, right])
      for (let cell = column * size; cell < (column + 1) * size; cell += 1) side[cell]! /= by;
    for (let row = 0; row < size; row += 1) if (row !== column) clear(left, right, size, row, column);
  }
  return { size, cells: right };
}

function pivotOf(cells: Float64Array, size: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < size; row += 1)
    if (Math.abs(cells[row * size + column]!) > Math.abs(cells[best * size + column]!)) best = row;
  return best;
}

function swapRows(sides: readonly Float64Array[], size: number, one: number, other: number): void {
  if (one === other) return;
  for (const cells of sides)
    for (let column = 0; column < size; column += 1) {
      const [a, b] = [one * size + column, other * size + column];
      [cells[a], cells[b]] = [cells[b]!, cells[a]!];
    }
}

function clear(left: Float64Array, right: Float64Array, size: number, row: number, column: number): void {
  const by = left[row * size + column]!;
  if (by === 0) return;
  for (let cell = 0; cell < size; cell += 1) {
    left[row * size + cell]! -= by * left[column * size + cell]!;
    right[row * size + cell]! -= by * right[column * size + cell]!;
  }
}
