/**
 * Steps from a context by a channel, each found by that pair, with the context it leads to and how often it was gone.
 * Taking in an edge may put longer arrays in place of these: read them after it.
 */
export class Edges {
  size = 0;
  from = new Int32Array(1_024);
  channel = new Int32Array(1_024);
  to = new Int32Array(1_024);
  count = new Float64Array(1_024);
  /** Open addressing, at most half full: the edge and one, 0 where the slot is free. */
  private slots = new Int32Array(4_096);

  /** The edge, or −1. */
  find(from: number, channel: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(from, channel) & mask; ; slot = (slot + 1) & mask) {
      const edge = this.slots[slot]! - 1;
      if (edge < 0 || (this.from[edge] === from && this.channel[edge] === channel)) return edge;
    }
  }

  /** Takes in an edge that is not there yet. */
  insert(from: number, channel: number, to: number): number {
    if (this.size === this.from.length) this.widen();
    const edge = this.size;
    this.size += 1;
    this.from[edge] = from;
    this.channel[edge] = channel;
    this.to[edge] = to;
    if (this.size * 2 > this.slots.length) this.rehash();
    else this.place(edge);
    return edge;
  }

  private place(edge: number): void {
    const mask = this.slots.length - 1;
    let slot = hash(this.from[edge]!, this.channel[edge]!) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = edge + 1;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    for (let edge = 0; edge < this.size; edge += 1) this.place(edge);
  }

  private widen(): void {
    const room = this.size * 2;
    const wider = (numbers: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(room);
      copy.set(numbers);
      return copy;
    };
    [this.from, this.channel, this.to] = [wider(this.from), wider(this.channel), wider(this.to)];
    const counts = new Float64Array(room);
    counts.set(this.count);
    this.count = counts;
  }
}

/** Two multiplications and a fold (constants of the golden ratio and of murmur3). */
function hash(from: number, channel: number): number {
  const mixed = Math.imul(from + 1, 0x9e3779b1) ^ Math.imul(channel + 1, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0;
}
