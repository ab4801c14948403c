import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { By } from '#leads';
import { tooFewOf } from '#scoring';
import type { TrainingReport } from '#scoring';
import { forgetWatch, insertSwitch, switchesOf } from '../persistence/model-switches.js';
import { versionsOf } from '../persistence/versions.js';
import { KeepVersions } from './keep-versions.js';
import { refusedAsTooFew } from './training/too-few.js';

interface Switched {
  readonly isActive: boolean;
}

/** Puts a predictive model in force, out of force, and back: who, when and why stay on record. */
@Injectable()
export class SwitchPredictiveModel {
  constructor(private readonly versions: KeepVersions) {}

  /**
   * Refuses a model nobody held against the rules on the same leads it never saw, and one made of fewer leads than it takes.
   * @throws AppError `qualification/no-version`, `predictive-model/not-compared`, `predictive-model/too-few`
   */
  async on(tx: Tx, by: By, version: number, why: string): Promise<Switched> {
    const models = await versionsOf(tx, by.workspaceId, 'predictive-model');
    const report = models.find((model) => model.version === version)?.report as TrainingReport | undefined;
    if (report) requireCompared(report);
    return this.write(tx, by, version, { why });
  }

  off(tx: Tx, by: By, why: string | null): Promise<Switched> {
    return this.write(tx, by, null, { why });
  }

  /** Puts in force what was before the latest switch: a model, or none. @throws AppError `predictive-model/no-earlier` */
  async back(tx: Tx, by: By, why: string | null): Promise<Switched> {
    const [latest, before] = await switchesOf(tx, by.workspaceId);
    if (latest === undefined)
      throw new AppError(
        'conflict',
        'predictive-model/no-earlier',
        'No model was switched on or off yet: there is nothing to go back to.',
      );
    return this.write(tx, by, before?.version ?? null, { why, isReversal: true });
  }

  private async write(
    tx: Tx,
    by: By,
    version: number | null,
    { why, isReversal = false }: { readonly why: string | null; readonly isReversal?: boolean },
  ): Promise<Switched> {
    const which = version === null ? null : { key: '', version };
    const switched = await this.versions.activate(tx, by, 'predictive-model', which);
    const at = await databaseInstant(tx);
    await insertSwitch(tx, by.workspaceId, { version, isReversal, why, at, by: by.memberId });
    if (version !== null) await forgetWatch(tx, by.workspaceId, version);
    return switched;
  }
}

function requireCompared({ counts, rules }: TrainingReport): void {
  const parts = Object.values(counts);
  const sum = (of: 'leads' | 'won'): number => parts.reduce((all, part) => all + part[of], 0);
  const few = tooFewOf(sum('leads'), sum('won'));
  if (few) throw refusedAsTooFew(few);
  if (rules === null)
    throw new AppError(
      'conflict',
      'predictive-model/not-compared',
      'This model was not held against rules on the same leads. Activate a score model, train again, and look at both.',
    );
}
