import type { ScoreModel } from '../qualification-types.js';

/** A version somebody is writing. */
export interface Begun {
  readonly name: string;
  readonly model: ScoreModel;
}
