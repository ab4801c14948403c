export const PRECEDENCES = ['first_come', 'house_first', 'partner_first'] as const;
/** Who has a customer that own sales and a partner both know. */
export type Precedence = (typeof PRECEDENCES)[number];

export const APPROVALS = ['always', 'when_in_conflict'] as const;
/** Whether somebody of the house looks at every registration, or only at those that meet something. */
export type Approval = (typeof APPROVALS)[number];

/** The rule between own sales and partners; days are days of the calendar. */
export interface PartnerPolicy {
  readonly precedence: Precedence;
  /** How long a registered customer is the partner's. */
  readonly protectionDays: number;
  /** A lead of own sales without activity for so long does not count as worked. */
  readonly quietDays: number;
  readonly approval: Approval;
}

/** What holds where the workspace said nothing. */
export const USUAL_POLICY: PartnerPolicy = {
  precedence: 'first_come',
  protectionDays: 90,
  quietDays: 60,
  approval: 'when_in_conflict',
};
