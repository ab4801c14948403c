import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { By } from '#leads';
import type { Framework, ScoreModel, TrainingReport } from '#scoring';
import type { LeftOut } from '../domain/own-fields.js';
import { switchesOf } from '../persistence/model-switches.js';
import type { ModelSwitch } from '../persistence/model-switches.js';
import { pinnedFrameworks } from '../persistence/pins.js';
import { versionsOf } from '../persistence/versions.js';
import type { KeptVersion } from '../persistence/versions.js';

type Shown<T> = Omit<KeptVersion<T>, 'definition' | 'report'>;

export interface ShownFrameworks {
  readonly items: readonly (Shown<Framework> & Framework)[];
  readonly pinned: string[];
}

export interface ModelReport extends TrainingReport {
  /** Own fields it was not shown. */
  readonly leftOut: readonly LeftOut[];
}

export interface ShownModels {
  readonly items: readonly (Omit<Shown<unknown>, 'key' | 'name'> & { readonly report: ModelReport })[];
  readonly switches: readonly ModelSwitch[];
}

/** What leads are and were judged by. */
@Injectable()
export class ReadVersions {
  async scoreModels(tx: Tx, { workspaceId }: By): Promise<Omit<KeptVersion<ScoreModel>, 'report'>[]> {
    const versions = await versionsOf<ScoreModel>(tx, workspaceId, 'score-model');
    return versions.map(({ report: _none, ...shown }) => shown);
  }

  async frameworks(tx: Tx, { workspaceId }: By): Promise<ShownFrameworks> {
    const versions = await versionsOf<Framework>(tx, workspaceId, 'framework');
    return {
      items: versions.map(({ definition, report: _none, ...shown }) => ({ ...shown, ...definition })),
      pinned: await pinnedFrameworks(tx, workspaceId),
    };
  }

  async predictiveModels(tx: Tx, { workspaceId }: By): Promise<ShownModels> {
    const versions = await versionsOf(tx, workspaceId, 'predictive-model');
    return {
      items: versions.map(({ definition: _model, key: _none, name: _predictive, report, ...shown }) => ({
        ...shown,
        report: { ...BARE, ...(report as TrainingReport) },
      })),
      switches: await switchesOf(tx, workspaceId),
    };
  }
}

/** Of the first models it was not kept what they looked at. */
const BARE = { undated: 0, lookedAt: [], leftOut: [] };
