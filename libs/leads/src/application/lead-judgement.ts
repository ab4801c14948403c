import { Injectable } from '@nestjs/common';
import type { FrozenTarget } from '#contracts';
import type { Tx } from '#database';

/** What a framework asks for and the lead does not have yet. */
export interface MissingEvidence {
  /** Framework and version, as they are called. */
  readonly framework: string;
  readonly missingRequired: readonly string[];
  /** How many more of any of `open`. */
  readonly moreNeeded: number;
  readonly open: readonly string[];
}

/** Whoever keeps score models, frameworks and target definitions; all run inside the transaction of the command, after its locks. */
export interface LeadJudge {
  /** The grade each lead is handed over with; leads without one are left out. */
  grade(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, string>>;
  /** The grade each lead would be handed over with at this instant; written down nowhere. */
  foreseenGrade(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, string>>;
  /** What the target definition in force makes of each lead; empty where none is. */
  target(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<ReadonlyMap<string, FrozenTarget>>;
  /** What keeps the lead from being qualified for sales; empty when nothing does. */
  missing(tx: Tx, workspaceId: string, leadId: string): Promise<readonly MissingEvidence[]>;
}

/** Asks the judge that was given by `use`; until then nothing is graded and nothing is asked for. */
@Injectable()
export class LeadJudgement implements LeadJudge {
  private judge: LeadJudge | undefined;

  use(judge: LeadJudge): void {
    this.judge = judge;
  }

  grade(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, string>> {
    return this.judge?.grade(tx, workspaceId, leadIds, at) ?? Promise.resolve(new Map());
  }

  foreseenGrade(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, string>> {
    return this.judge?.foreseenGrade(tx, workspaceId, leadIds, at) ?? Promise.resolve(new Map());
  }

  target(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
  ): Promise<ReadonlyMap<string, FrozenTarget>> {
    return this.judge?.target(tx, workspaceId, leadIds) ?? Promise.resolve(new Map());
  }

  missing(tx: Tx, workspaceId: string, leadId: string): Promise<readonly MissingEvidence[]> {
    return this.judge?.missing(tx, workspaceId, leadId) ?? Promise.resolve([]);
  }
}
