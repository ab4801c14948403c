type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A column of numbers that grows as rows are added, and is trimmed once. */
export class Column<A extends Numbers> {
  private values: A;
  private used = 0;

  constructor(private readonly make: new (length: number) => A) {
    this.values = new make(256);
  }

  push(value: number): void {
    if (this.used === this.values.length) {
      const grown = new this.make(this.used * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.used] = value;
    this.used += 1;
  }

  get length(): number {
    return this.used;
  }

  seal(): A {
    return this.values.slice(0, this.used) as A;
  }
}
