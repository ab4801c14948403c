/** Numbers by small whole index, 0 where nothing was added. */
export class GrowingSums {
  private sums = new Float64Array(64);

  add(index: number, amount: number): void {
    if (index >= this.sums.length) {
      const wider = new Float64Array(Math.max(index + 1, this.sums.length * 2));
      wider.set(this.sums);
      this.sums = wider;
    }
    this.sums[index]! += amount;
  }

  at(index: number): number {
    return this.sums[index] ?? 0;
  }
}
