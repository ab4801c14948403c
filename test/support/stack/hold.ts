/** Which statement to stop at: the `nth` (1 when missing) of those that match. */
export interface HoldWish {
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly nth?: number;
}

/** A line that stands still at a statement, or will. */
export interface Held {
  /** Resolves when the statement was met. */
  readonly reached: Promise<void>;
  /** Lets it go on; one that was not reached yet is never stopped. */
  release(): void;
  /** Resets the line that stands there. */
  cut(): void;
}

export class Hold implements Held {
  readonly reached: Promise<void>;
  private readonly released: Promise<void>;
  private reach: () => void = () => undefined;
  private let: () => void = () => undefined;
  private breakOff: () => void = () => undefined;
  private met = 0;
  private isOver = false;

  constructor(private readonly wish: HoldWish) {
    this.reached = new Promise((resolve) => (this.reach = resolve));
    this.released = new Promise((resolve) => (this.let = resolve));
  }

  /** Where this statement is to be stopped, if it is the one. */
  placeOf(text: string): 'before' | 'after' | undefined {
    const { before, after, nth = 1 } = this.wish;
    const pattern = before ?? after;
    if (this.isOver || !pattern?.test(text)) return undefined;
    this.met += 1;
    if (this.met !== nth) return undefined;
    this.isOver = true;
    return before ? 'before' : 'after';
  }

  /** Stands still. @param cut ends the line that stands here */
  async stop(cut: () => void): Promise<void> {
    this.breakOff = cut;
    this.reach();
    await this.released;
  }

  release(): void {
    this.isOver = true;
    this.let();
  }

  cut(): void {
    this.breakOff();
    this.release();
  }
}
