import type { CreditSettings as Settings } from '../credit-types.js';

/** A part of the form: what is drafted, and how a part of it is changed. */
export interface PartProps {
  readonly draft: Settings;
  readonly put: (change: Partial<Settings>) => void;
}
