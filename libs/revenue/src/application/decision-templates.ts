import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { By } from '#leads';
import type { NewEntry } from '#contracts';
import { SHIPPED_TEMPLATE } from '../domain/decision.js';
import type { TemplateStep } from '../domain/decision.js';
import { templateOf, writeTemplate } from '../persistence/decisions.js';

export interface DecisionTemplate {
  readonly steps: readonly TemplateStep[];
  /** True while the workspace has none of its own. */
  readonly isShipped: boolean;
}

/** The steps that new deals of a workspace begin with; deals that are open keep theirs. */
@Injectable()
export class DecisionTemplates {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  read(workspaceId: string): Promise<DecisionTemplate> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const steps = await templateOf(tx, workspaceId);
      return { steps: steps ?? SHIPPED_TEMPLATE, isShipped: steps === undefined };
    });
  }

  async keep(tx: Tx, by: By, steps: readonly TemplateStep[]): Promise<DecisionTemplate> {
    const { workspaceId, memberId, actor } = by;
    const at = await databaseInstant(tx);
    const trimmed = steps.map(({ name, afterDays }) => ({ name: name.trim(), afterDays }));
    await writeTemplate(tx, workspaceId, trimmed, { at, by: memberId });
    const entry: NewEntry<'decision_template.changed'> = {
      ...{ type: 'decision_template.changed', subjectKind: 'process', subjectId: workspaceId, leadId: null },
      ...{ actor, occurredAt: at, payload: { steps: steps.length } },
    };
    await this.journal.append(tx, workspaceId, [entry]);
    return { steps: trimmed, isShipped: false };
  }
}
