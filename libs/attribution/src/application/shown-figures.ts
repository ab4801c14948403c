import { Money } from '#kernel';
import { WHOLE } from '../domain/whole.js';
import type { ConversionState } from '../domain/conversion.js';
import type { ModelName } from '../domain/models.js';
import type { CountedSide, CreditFigure, CreditRow, CreditSplit, ModelReport } from '../domain/report.js';
import { NO_ID } from '../domain/period.js';
import type { PathCredit } from '../domain/path-credit.js';
import type { Names } from './names.js';

/** What there was to credit, as it is kept. */
export interface Counted {
  readonly state: ConversionState;
  readonly currency: string;
  readonly conversions: number;
  readonly minor: string;
  readonly sourced: number;
  readonly sourcedMinor: string;
  readonly influenced: number;
  readonly influencedMinor: string;
}

const NOTHING: Counted = {
  ...{ state: 'won', currency: '', conversions: 0, minor: '0' },
  ...{ sourced: 0, sourcedMinor: '0', influenced: 0, influencedMinor: '0' },
};

/** What a model credits, as it is kept. */
export interface Rolled {
  readonly model: string;
  readonly state: ConversionState;
  readonly channel: string;
  readonly campaignId: string;
  readonly assetId: string;
  readonly share: string;
  readonly minor: string;
}

/** Sums as they are told: conversions as numbers, amounts as decimals. */
export class ShownFigures {
  constructor(
    private readonly currency: string,
    private readonly names: Names,
  ) {}

  figure(conversions: number, minor: bigint | string): CreditFigure {
    return { conversions, amount: Money.of(BigInt(minor), this.currency).toDecimal() };
  }

  row({ channel, campaignId, assetId, share, minor }: Omit<Rolled, 'model' | 'state'>): CreditRow {
    return {
      channel,
      ...this.names.of(campaignId === NO_ID ? null : campaignId, assetId === NO_ID ? null : assetId),
      ...this.figure(Number(share) / WHOLE, minor),
    };
  }

  side({ conversions, minor, ...of }: Counted = NOTHING): CountedSide {
    return {
      total: this.figure(conversions, minor),
      sourced: this.figure(of.sourced, of.sourcedMinor),
      influenced: this.figure(of.influenced, of.influencedMinor),
    };
  }

  split(rolled: readonly Rolled[], counted: Counted = NOTHING): CreditSplit {
    const units = rolled.reduce((sum, { share }) => sum + BigInt(share), 0n);
    const minor = rolled.reduce((sum, each) => sum + BigInt(each.minor), 0n);
    const left = BigInt(counted.conversions) * BigInt(WHOLE) - units;
    return {
      credited: rolled.map((each) => this.row(each)),
      untouched: this.figure(Number(left) / WHOLE, BigInt(counted.minor) - minor),
    };
  }

  path(model: ModelName, { channels, probability }: PathCredit, counted: Counted = NOTHING): ModelReport {
    const credited = [...channels]
      .sort((one, other) => other.conversions - one.conversions || (one.channel < other.channel ? -1 : 1))
      .map(({ channel, conversions, minor }) => ({
        ...{ channel, ...this.names.of(null, null), ...this.figure(conversions, minor) },
      }));
    const conversions = channels.reduce((sum, each) => sum + each.conversions, 0);
    const minor = channels.reduce((sum, each) => sum + each.minor, 0n);
    const untouched = this.figure(
      Math.round(counted.conversions - conversions),
      BigInt(counted.minor) - minor,
    );
    return { model, won: { credited, untouched }, pending: null, probability };
  }
}
