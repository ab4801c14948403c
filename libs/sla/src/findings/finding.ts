/** What may be wrong with how a promise is kept: a hint to ask about, never a verdict. Codes and numbers; the words are made where it is shown. */
export interface Finding {
  readonly code:
    | 'pauses-before-deadlines'
    | 'accepted-without-touch'
    | 'stages-there-and-back'
    | 'bulk-at-period-end'
    | 'always-met-at-once'
    | 'back-dated-answers'
    | 'channel-stuffing';
  /** `serious` where chance hardly explains it and a figure rests on it. */
  readonly severity: 'note' | 'warning' | 'serious';
  readonly numbers: Readonly<Record<string, number>>;
  /** Whom or what it is about: a member, a clause, a channel. */
  readonly about: string;
  /** All leads that show it, each once. */
  readonly leadIds: readonly string[];
  /** Codes of what else could explain it. */
  readonly otherwise: readonly string[];
}

export const leadsOf = (of: Iterable<{ readonly leadId: string }>): readonly string[] => [
  ...new Set([...of].map(({ leadId }) => leadId)),
];
