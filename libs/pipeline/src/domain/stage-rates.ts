import { wilson } from '#statistics';

/** The stages an open deal goes through, in their usual order; bit n of `seen` is stage n. */
export const OPEN_STAGES = ['prospecting', 'engaging', 'proposal', 'negotiation'] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];

/** What templates of sales software give a deal of each stage; taken only until a workspace has rates of its own. */
export const TEMPLATE_RATES: Readonly<Record<OpenStage, number>> = {
  prospecting: 0.2,
  engaging: 0.4,
  proposal: 0.6,
  negotiation: 0.8,
};

/** With fewer closed deals than these a stage goes by its template. */
const FEW = 10;
/** The template weighs as much as this many deals of one’s own. */
const PRIOR_DEALS = 10;

export interface Closed {
  readonly won: number;
  readonly closed: number;
}

/** Won of those won or lost, with its 95 % Wilson interval; null where nothing closed. */
export interface Rate extends Closed {
  readonly rate: number | null;
  readonly low: number;
  readonly high: number;
}

export interface StageRate {
  readonly stage: OpenStage;
  /** What weighted figures go by. */
  readonly rate: number;
  readonly template: number;
  /** Of closed deals that were met in the stage. */
  readonly own: Rate;
  /** Too few deals of the stage closed: the rate is the template’s. */
  readonly isTemplate: boolean;
}

export const rateOf = ({ won, closed }: Closed): Rate => ({
  won,
  closed,
  rate: closed === 0 ? null : won / closed,
  ...wilson({ hits: won, total: closed }),
});

/** (won + 10 × template) / (closed + 10) from ten closed deals on, the template below. */
export function stageRate(stage: OpenStage, of: Closed): StageRate {
  const template = TEMPLATE_RATES[stage];
  const isTemplate = of.closed < FEW;
  const shrunk = (of.won + PRIOR_DEALS * template) / (of.closed + PRIOR_DEALS);
  return { stage, template, own: rateOf(of), isTemplate, rate: isTemplate ? template : shrunk };
}
