/** Words that stand behind evidence are kept beside the lead, never here. */
export interface QualificationEntries {
  /** Something is known of a criterion of the agreed checklist, or was taken back. */
  'evidence.recorded': {
    readonly criterion: string;
    readonly type: string;
    readonly episode: number;
    readonly isWithdrawn: boolean;
  };
  /** From now on leads are judged by this version; `version` null: by none of its kind. */
  'qualification.activated': {
    readonly kind: 'score-model' | 'framework' | 'predictive-model' | 'target';
    readonly key: string;
    readonly version: number | null;
  };
  /** The model in force no longer holds: what it tells is off, or leads are of another kind. Said once while it is in force. */
  'prediction.drifted': {
    readonly version: number;
    readonly reasons: readonly string[];
    /** Leads it was held against, and those of them that were won. */
    readonly leads: number;
    readonly won: number;
  };
  /** A sample of handed-over leads was drawn; the same seed draws it again. */
  'audit.drawn': {
    readonly auditId: string;
    readonly fromOn: string;
    readonly toOn: string;
    readonly seed: number;
    readonly lot: number;
    readonly size: number;
    readonly acceptUpTo: number;
  };
  /** Both sides have graded the whole sample. */
  'audit.judged': {
    readonly auditId: string;
    readonly defects: number;
    readonly graded: number;
    readonly isAccepted: boolean;
  };
}
