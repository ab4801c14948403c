import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { byProduct } from '#leads';
import { judgeDrift } from '#scoring';
import type { Drift, PredictiveModel, TrainingReport } from '#scoring';
import { featuresOf } from '../domain/features.js';
import { endedLeads } from '../persistence/closed-leads.js';
import { claimWatch, markDrifted } from '../persistence/model-switches.js';
import { activeVersion } from '../persistence/versions.js';
import { qualificationEntry } from './qualification-entry.js';
import { oldEnoughAt } from './training/gather-closed-leads.js';

export interface WatchedModel extends Drift {
  readonly version: number;
  /** Leads captured from the one to the other are looked at: those after the ones it was made of, old enough to have ended. */
  readonly from: Date;
  readonly until: Date;
}

/** Holds the model in force against leads that closed since, chosen as those it was made of were. */
@Injectable()
export class WatchDrift {
  constructor(private readonly journal: Journal) {}

  /** Null while none is in force. */
  async look(tx: Tx, workspaceId: string): Promise<WatchedModel | null> {
    const active = await activeVersion<PredictiveModel>(tx, workspaceId, 'predictive-model');
    if (!active) return null;
    const report = active.report as TrainingReport & { readonly until?: string };
    const from = report.until === undefined ? oldEnoughAt(active.createdAt) : new Date(report.until);
    const until = oldEnoughAt(await databaseInstant(tx));
    const leads = (await endedLeads(tx, workspaceId, { from, until })).map(({ attributes, own, isWon }) => ({
      features: featuresOf(attributes, own),
      isWon,
    }));
    return { version: active.version, from, until, ...judgeDrift(active.definition, report, leads) };
  }

  /** Looks at most once a day, and says once that the model in force drifts. */
  async notice(tx: Tx, workspaceId: string): Promise<void> {
    const active = await activeVersion(tx, workspaceId, 'predictive-model');
    const at = await databaseInstant(tx);
    if (!active || !(await claimWatch(tx, workspaceId, active.version, at))) return;
    const watched = await this.look(tx, workspaceId);
    if (watched?.verdict !== 'drifting') return;
    const { version, reasons, leads, won } = watched;
    if (!(await markDrifted(tx, workspaceId, version, at))) return;
    const by = byProduct(workspaceId);
    await this.journal.append(tx, workspaceId, [
      qualificationEntry(by, 'prediction.drifted', { subjectId: workspaceId }, at, {
        version,
        reasons,
        leads,
        won,
      }),
    ]);
  }
}
