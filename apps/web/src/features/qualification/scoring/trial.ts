import type { LeadAttributes } from '#contracts';
import { GRADES, scoreLead } from '#scoring';
import type { Action, Grade, Score, ScoreModel } from '#scoring';

/** A lead as a score model sees it. */
export interface TrialLead {
  readonly leadId: string;
  readonly attributes: LeadAttributes;
  readonly actions: readonly Action[];
}

export interface TrialLeads {
  readonly asOf: number;
  readonly hidesCustom: boolean;
  readonly items: readonly TrialLead[];
}

/** What a draft would make of leads, beside what the version in force makes of the same leads. */
export interface Trial {
  readonly total: number;
  /** Null where there is no version in force. */
  readonly readyBefore: number | null;
  readonly readyAfter: number;
  /** Ready by the draft only. */
  readonly gained: readonly string[];
  /** Ready by the version in force only. */
  readonly lost: readonly string[];
  readonly grades: readonly {
    readonly grade: Grade;
    readonly before: number | null;
    readonly after: number;
  }[];
}

/** Scores every lead by both, as of the same instant. */
export function tryModel(draft: ScoreModel, active: ScoreModel | null, { items, asOf }: TrialLeads): Trial {
  const by = (model: ScoreModel): Score[] =>
    items.map(({ attributes, actions }) => scoreLead(model, attributes, actions, asOf));
  const after = by(draft);
  const before = active && by(active);
  const idsWhere = (holds: (at: number) => boolean): string[] =>
    items.flatMap(({ leadId }, at) => (holds(at) ? [leadId] : []));
  const isBefore = (at: number): boolean => before?.[at]?.isReady ?? false;
  const isAfter = (at: number): boolean => after[at]?.isReady ?? false;
  return {
    total: items.length,
    readyBefore: before && before.filter(({ isReady }) => isReady).length,
    readyAfter: after.filter(({ isReady }) => isReady).length,
    gained: idsWhere((at) => isAfter(at) && !isBefore(at)),
    lost: idsWhere((at) => isBefore(at) && !isAfter(at)),
    grades: GRADES.map((grade) => ({
      grade,
      before: before && before.filter((score) => score.grade === grade).length,
      after: after.filter((score) => score.grade === grade).length,
    })),
  };
}
