import { invalidField } from '#kernel';
import type { ConversionState } from '../domain/conversion.js';
import { PATH_MODELS } from '../domain/models.js';
import type { ModelName, PathModelName } from '../domain/models.js';
import { INFLUENCED, levelOf, NO_ID, SIDES } from '../domain/period.js';
import type { Grouping, SideName } from '../domain/period.js';
import type { Cell } from '../persistence/cells.sql.js';
import type { RolledModel } from '../persistence/reports.sql.js';
import type { AskedPeriod } from './read-stamp.js';

/** What nobody is credited for is explained of every model; rows of models of paths by `ReadPaths`. */
export type ExplainedName = ModelName | SideName | typeof INFLUENCED;

/** A cell of a report: a row of a model, what it leaves untouched, whom a row met (`influenced`), or a side of the whole. */
export interface CellAsked extends AskedPeriod {
  /** A model; reach; or, without a channel, one of the sides: all deals, those that were sourced, those that were influenced. */
  readonly model: ExplainedName;
  readonly state: ConversionState;
  readonly by: Grouping;
  /** Left out for what is untouched. */
  readonly channel?: string | undefined;
  /** Left out for touches of none. */
  readonly campaignId?: string | undefined;
  readonly assetId?: string | undefined;
  /** Channels joined by `>`: of all deals those that went this way. */
  readonly path?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** @throws AppError `credit/cell` for a row that is not explained by its deals */
export function cellOf(asked: CellAsked): Cell {
  const { model, channel, path } = asked;
  if (channel === undefined) return path === undefined ? cellOfAll(model) : wayOf(model, path);
  if (isSide(model) || isPath(model))
    throw invalidField(
      'credit/cell',
      '/channel',
      'Ask /credit/paths for what a model of paths credits a channel with; sides are of all channels.',
    );
  return path === undefined ? touchedBy(model, channel, asked) : wayOf(model, path);
}

function touchedBy(model: RolledModel, channel: string, { by, campaignId, assetId }: CellAsked): Cell {
  const level = levelOf(by);
  return {
    ...{ kind: 'touched', model, level, channel },
    campaignId: level >= 2 ? (campaignId ?? NO_ID) : null,
    assetId: level >= 3 ? (assetId ?? NO_ID) : null,
  };
}

function wayOf(model: ExplainedName, path: string): Cell {
  if (model === 'total') return { kind: 'way', path };
  throw invalidField('credit/cell', '/path', 'Deals of a path are asked for with the model “total”.');
}

/** What models of paths credit to nobody came on no path at all. */
function cellOfAll(model: ExplainedName): Cell {
  if (isPath(model)) return { kind: 'way', path: '' };
  if (isSide(model) || model === INFLUENCED) return { kind: 'whole', side: model };
  return { kind: 'untouched', model };
}

const isSide = (model: ExplainedName): model is SideName => (SIDES as readonly string[]).includes(model);
const isPath = (model: ExplainedName): model is PathModelName =>
  (PATH_MODELS as readonly string[]).includes(model);
