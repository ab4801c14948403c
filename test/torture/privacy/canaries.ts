import { randomBytes } from 'node:crypto';
import type { Course } from '../lib/trial.js';

/** Shorter words stand in texts by chance. */
const SHORTEST = 8;

/** Words that may turn up nowhere. */
export class Canaries {
  private readonly words = new Set<string>();

  get size(): number {
    return this.words.size;
  }

  /** A secret of its own, which is looked for from now on. */
  of(what: string, length = 32): string {
    const word = `${what.replace(/[^a-z]/g, '')}${randomBytes(64).toString('hex')}`.slice(0, length);
    this.keep(word);
    return word;
  }

  keep(...words: readonly string[]): void {
    for (const word of words) {
      if (word.length < SHORTEST || word === 'undefined') throw new Error(`“${word}” is no canary.`);
      this.words.add(word.toLowerCase());
    }
  }

  look(course: Course, where: string, text: string): void {
    const lower = text.toLowerCase();
    const found = [...this.words].filter((word) => lower.includes(word));
    course.check(found.length === 0, () => {
      const at = lower.indexOf(found[0] ?? '');
      return `${where} says ${found.join(', ')}: ${text.slice(Math.max(0, at - 300), at + 100)}`;
    });
  }
}
