import { Injectable } from '@nestjs/common';
import { isOfHouse } from '#contracts';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { maskPerson } from '#identity';
import { readerPosition } from '#journal';
import { AppError, Money } from '#kernel';
import { fullName, peopleByIds } from '#people';
import { requireDealInSight } from '#revenue';
import type { CreditedConversion, CreditedTouch } from '../domain/conversion.js';
import { WHOLE } from '../domain/whole.js';
import { RULE_MODELS } from '../domain/models.js';
import type { RuleModelName } from '../domain/models.js';
import { storedConversions } from '../persistence/conversions.js';
import { currentSettings } from '../persistence/settings.js';
import { CREDIT_READER } from './follow-journal.js';
import { judgeDeal } from './judge-deal.js';
import type { JudgedTouch, LeftOut, Whose } from './judge-deal.js';
import { namesOf } from './names.js';
import type { Names } from './names.js';
import { recognisedFor } from './recognised-for.js';
import type { Recognised } from './recognised-for.js';

interface ToldTouch {
  readonly touchId: string;
  readonly at: Date;
  readonly channel: string;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  readonly assetId: string | null;
  readonly asset: string | null;
  /** What it was, else `online` or `offline`. */
  readonly type: string;
  readonly personId: string;
  /** Initials for those who may not read names; null where nobody knows. */
  readonly person: string | null;
  /** Of somebody who takes part, or of a colleague of theirs. */
  readonly whose: Whose;
  /** It came with a record that was merged. */
  readonly isMerged: boolean;
}

/** A touch that is credited. */
export interface TouchOfDeal extends ToldTouch {
  readonly credit: readonly {
    readonly model: RuleModelName;
    readonly share: number;
    readonly amount: string | null;
  }[];
}

/** A touch that is not credited, and why. */
export interface TouchLeftOut extends ToldTouch {
  readonly why: LeftOut;
}

/** More of them are counted, not listed. */
const MOST_LEFT_OUT = 200;

export interface DealCredit {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly state: CreditedConversion['state'];
  readonly day: string;
  /** Null for those who may not see amounts. */
  readonly amount: string | null;
  readonly currency: string;
  readonly isSourced: boolean;
  readonly isInfluenced: boolean;
  readonly settingsVersion: number;
  readonly position: number;
  /** First to last; empty where nobody touched it, and for guests of the house: whom it met is the house’s to know. */
  readonly touches: readonly TouchOfDeal[];
  /** Touches of the same people that are not credited, the latest first; at most 200. */
  readonly leftOut: readonly TouchLeftOut[];
  /** How many there are in all. */
  readonly leftOutTotal: number;
  /** Most first; nobody for guests of the house. */
  readonly recognised: readonly Recognised[];
}

/** The touches that count for a deal, each with its share by every rule. */
@Injectable()
export class ReadDealCredit {
  constructor(private readonly database: Database) {}

  /** @throws AppError `opportunity/missing`, also out of reach, and `credit/not-yet` before credit has read of the deal */
  run(caller: Caller, id: string): Promise<DealCredit> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => read(tx, caller, id), {
      isReadOnlySnapshot: true,
    });
  }
}

async function read(tx: Tx, caller: Caller, id: string): Promise<DealCredit> {
  const { workspaceId, actions, memberId } = caller;
  const { ownerId } = await requireDealInSight(tx, caller, id);
  const [conversion] = await storedConversions(tx, workspaceId, [id]);
  if (!conversion)
    throw new AppError(
      'missing',
      'credit/not-yet',
      'This deal is not credited yet, or counts for no figure.',
    );
  const { opportunityId, leadId, state, day, currency, isSourced, isInfluenced, settingsVersion } =
    conversion;
  const isPriced = actions.has('revenue.read') || (ownerId !== null && ownerId === memberId);
  const amountOf = (minor: string): string | null =>
    isPriced ? Money.of(BigInt(minor), currency).toDecimal() : null;
  const { settings } = await currentSettings(tx, workspaceId);
  const isOurs = isOfHouse(caller);
  const touches = isOurs ? conversion.touches : [];
  const judged = isOurs ? await judgeDeal(tx, workspaceId, conversion, settings) : [];
  const leftOut = judged.filter((touch) => touch.leftOut !== null).reverse();
  const listed = leftOut.slice(0, MOST_LEFT_OUT);
  const shown: Shown = {
    ...(await namesIn(tx, caller, [...touches, ...listed])),
    ...{ judged: new Map(judged.map((touch) => [touch.id, touch])), amountOf },
  };
  return {
    ...{ opportunityId, leadId, state, day, currency, isSourced, isInfluenced, settingsVersion },
    amount: amountOf(conversion.minor),
    position: await readerPosition(tx, workspaceId, CREDIT_READER),
    touches: touches.map((touch) => creditedTouch(touch, shown)),
    leftOut: listed.map((touch) => ({
      ...toldTouch({ ...touch, touchId: touch.id }, shown),
      why: touch.leftOut!,
    })),
    leftOutTotal: leftOut.length,
    recognised: isOurs ? await recognisedFor(tx, workspaceId, conversion, settings) : [],
  };
}

/** What is mentioned, by the names the reader may see. */
const namesIn = async (
  tx: Tx,
  caller: Caller,
  mentioned: readonly Pick<Tellable, 'personId' | 'campaignId' | 'assetId'>[],
): Promise<Pick<Shown, 'names' | 'persons'>> => ({
  names: await namesOf(tx, caller.workspaceId, mentioned),
  persons: await personNames(tx, caller, mentioned),
});

interface Shown {
  readonly names: Names;
  readonly persons: ReadonlyMap<string, string | null>;
  readonly judged: ReadonlyMap<string, JudgedTouch>;
  readonly amountOf: (minor: string) => string | null;
}

type Tellable = Omit<CreditedTouch, 'shares' | 'amounts'>;

const toldTouch = (touch: Tellable, { names, persons, judged }: Shown): ToldTouch => {
  const { touchId, at, channel, campaignId, assetId, type, personId } = touch;
  const known = judged.get(touchId);
  return {
    ...{ touchId, at: new Date(at), channel, ...names.of(campaignId, assetId), type, personId },
    person: persons.get(personId) ?? null,
    whose: known?.whose ?? 'party',
    isMerged: known?.isMerged ?? false,
  };
};

const creditedTouch = (touch: CreditedTouch, shown: Shown): TouchOfDeal => ({
  ...toldTouch(touch, shown),
  credit: RULE_MODELS.map((model, place) => ({
    ...{
      model,
      share: (touch.shares[place] ?? 0) / WHOLE,
      amount: shown.amountOf(touch.amounts[place] ?? '0'),
    },
  })),
});

async function personNames(
  tx: Tx,
  caller: Caller,
  touches: readonly { readonly personId: string }[],
): Promise<ReadonlyMap<string, string | null>> {
  const ids = [...new Set(touches.map(({ personId }) => personId))];
  const people = await peopleByIds(tx, caller.workspaceId, ids);
  return new Map(
    [...people].map(([id, person]) => [id, maskPerson(caller, { name: fullName(person) }).name ?? null]),
  );
}
