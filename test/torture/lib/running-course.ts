import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cleanup } from '../../support/stack/cleanup.js';
import { Random } from '../../support/stack/random.js';
import type { Figure, Mode } from './outcome.js';
import { figureText } from './outcome.js';
import type { Bar, Course } from './trial.js';

/** Failures that are told one by one; the rest is counted. */
const TOLD = 20;

export interface Wishes {
  readonly seed: number;
  readonly rounds: number;
  readonly mode: Mode;
}

/** Counts what a trial finds. */
export class RunningCourse implements Course {
  readonly seed: number;
  readonly rounds: number;
  readonly isLong: boolean;
  readonly random: Random;
  readonly cleanup = new Cleanup();
  readonly figures: Figure[] = [];
  readonly remarks: string[] = [];
  readonly failures: string[] = [];
  passes = 0;
  failings = 0;
  private readonly from = performance.now();

  constructor({ seed, rounds, mode }: Wishes) {
    this.seed = seed;
    this.rounds = rounds;
    this.isLong = mode === 'long';
    this.random = new Random(seed);
  }

  get home(): string {
    const home = join(tmpdir(), `staffetta-torture-${process.pid}`);
    if (mkdirSync(home, { recursive: true, mode: 0o755 }) !== undefined) {
      this.cleanup.add(() => rmSync(home, { recursive: true, force: true }));
    }
    return home;
  }

  get seconds(): number {
    return Math.round((performance.now() - this.from) / 100) / 10;
  }

  check(holds: boolean, what: string | (() => string)): void {
    if (holds) this.passed();
    else this.failed(typeof what === 'string' ? what : what());
  }

  passed(count = 1): void {
    this.passes += count;
  }

  failed(what: string): void {
    this.failings += 1;
    if (this.failures.length < TOLD) {
      this.failures.push(what);
      this.say(`FAILED: ${what}`);
    }
  }

  figure(name: string, value: number, unit: string, bar: Bar = {}): void {
    const figure = { name, value, unit, ...bar };
    this.figures.push(figure);
    this.say(figureText(figure));
  }

  remark(text: string): void {
    this.remarks.push(text);
  }

  say(text: string): void {
    console.log(`${this.seconds.toFixed(1).padStart(7)} s  ${text}`);
  }
}
