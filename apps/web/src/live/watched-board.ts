import type { BoardName, BoardStamp, Change, WatchAnswer } from '#contracts';
import { takeChange, takeSnapshot } from './board-state.js';
import type { BoardState, Outcome } from './board-state.js';

export type BoardPhase = 'waiting' | 'shown' | 'refused';

/** What a page sees of a board; the same object until something changes. */
export interface BoardView {
  readonly phase: BoardPhase;
  readonly state: BoardState | null;
  readonly code: string | null;
}

export const WAITING: BoardView = { phase: 'waiting', state: null, code: null };

/** One board of the live client: what is held, and what arrived while an answer was on its way. */
export class WatchedBoard {
  private current: BoardView = WAITING;
  private waiting: Change[] = [];
  private asked = 0;
  private isAsking = false;
  readonly listeners = new Set<() => void>();

  constructor(readonly name: BoardName) {}

  get view(): BoardView {
    return this.current;
  }

  get have(): BoardStamp | undefined {
    const state = this.current.state;
    return state === null ? undefined : { epoch: state.epoch, revision: state.revision, asOf: state.asOf };
  }

  get isBusy(): boolean {
    return this.isAsking;
  }

  /** Returns the number the answer must come with; answers to earlier questions are void. */
  ask(): number {
    this.isAsking = true;
    this.waiting = [];
    return (this.asked += 1);
  }

  /** The link is gone: no answer is expected any more. */
  forgetQuestion(): void {
    this.asked += 1;
    this.isAsking = false;
    this.waiting = [];
  }

  isCurrent(question: number): boolean {
    return question === this.asked;
  }

  /** Returns true when something is still missing. */
  answer(answer: WatchAnswer): boolean {
    this.isAsking = false;
    if (answer.kind === 'refused') {
      this.refuse(answer.code);
      return false;
    }
    const state = this.current.state;
    const outcome =
      answer.kind === 'snapshot' ? takeSnapshot(state, answer.snapshot) : takeChange(state, answer.change);
    const isMissing = this.settle(outcome);
    const arrived = this.waiting;
    this.waiting = [];
    return arrived.reduce(
      (missing, change) => this.settle(takeChange(this.current.state, change)) || missing,
      isMissing,
    );
  }

  /** Returns true when the change does not fit and the board must be watched again. */
  change(change: Change): boolean {
    if (this.isAsking) {
      this.waiting.push(change);
      return false;
    }
    return this.settle(takeChange(this.current.state, change));
  }

  refuse(code: string): void {
    this.show({ phase: 'refused', state: null, code });
  }

  private settle(outcome: Outcome): boolean {
    if (outcome.kind === 'applied') this.show({ phase: 'shown', state: outcome.state, code: null });
    return outcome.kind === 'gap';
  }

  private show(view: BoardView): void {
    this.current = view;
    for (const listener of this.listeners) listener();
  }
}
