import { apportion, campaignInfluence, creditJourney, prepareJourney, splitAmount } from '#credit';
import type { CreditTouch, PreparedJourney } from '#credit';
import { Money } from '#kernel';
import { PATH_MARK, WAY } from './conversion.js';
import { WHOLE } from './whole.js';
import type {
  ConversionFacts,
  CreditedConversion,
  CreditedMember,
  CreditedTouch,
  JourneyTouch,
} from './conversion.js';
import { factsDigest } from './facts-digest.js';
import { journeyModel, RULE_MODELS } from './models.js';
import type { CampaignModelName, RuleModelName } from './models.js';
import { recognise } from './recognition.js';
import { MARKETING_CHANNELS, sessionGapMs } from './settings.js';
import type { CreditSettings, KeptSettings } from './settings.js';

/** What a model gives each touch of a journey, in billionths and minor units. */
interface Parts {
  readonly shares: readonly number[];
  readonly amounts: readonly bigint[];
}

/**
 * Which touches count for a deal, and what every rule credits each of them: shares add up to a whole conversion, or to nothing where
 * nobody touched it, and amounts to the minor unit. The same facts give the same credit, whenever it is asked.
 *
 * An open deal is looked at as of its latest sign, its opening or the last touch: time alone changes no credit.
 */
export function creditConversion(
  facts: ConversionFacts,
  touches: readonly JourneyTouch[],
  { settings, version }: KeptSettings,
): CreditedConversion {
  const endsAt = facts.closedAt ?? touches.reduce((latest, { at }) => Math.max(latest, at), facts.openedAt);
  const journey = journeyOf(facts, touches, endsAt, settings);
  const { opportunityId, leadId, companyId, partyIds, state, day, capturedOn } = facts;
  const { minor, currency } = facts;
  const credited = creditedTouches(facts, journey, touches, settings);
  const isTouchedByMarketing = credited.some(({ channel }) => MARKETING_CHANNELS.has(channel));
  return {
    ...{ opportunityId, leadId, companyId, partyIds, state, day, capturedOn, endsAt },
    ...{ minor: minor.toString(), currency },
    ...sidesOf(facts, credited, isTouchedByMarketing, settings),
    path: credited.map(({ channel }) => channel).join(PATH_MARK),
    settingsVersion: version,
    ...{ facts: factsDigest(facts), way: WAY },
    touches: credited,
    members: membersOf(facts, endsAt, settings),
  };
}

/** Who of ours is recognised for a won deal, to the minor unit; nobody where nothing of theirs counts. */
export function membersOf(
  { state, acts, minor, currency, zone }: ConversionFacts,
  until: number,
  { actsPerDeal }: CreditSettings,
): CreditedMember[] {
  if (state !== 'won') return [];
  const found = recognise(acts, { until, actsPerDeal, zone });
  const shares = found.map(({ share }) => share);
  const amounts = shares.some((share) => share > 0) ? splitAmount(Money.of(minor, currency), shares) : [];
  return found
    .map((each, place) => ({ ...each, minor: (amounts[place]?.minor ?? 0n).toString() }))
    .sort((one, other) => (one.memberId < other.memberId ? -1 : 1));
}

/** Sourced tells where it came from, influenced whom it met: whatever is sourced is influenced too. */
function sidesOf(
  { isOfMarketing }: ConversionFacts,
  touches: readonly CreditedTouch[],
  isTouchedByMarketing: boolean,
  { sourcedBy }: CreditSettings,
): Pick<CreditedConversion, 'isSourced' | 'isInfluenced'> {
  const isSourced =
    sourcedBy === 'lead-origin' ? isOfMarketing : MARKETING_CHANNELS.has(touches[0]?.channel ?? '');
  return { isSourced, isInfluenced: isSourced || isTouchedByMarketing };
}

function journeyOf(
  facts: ConversionFacts,
  touches: readonly JourneyTouch[],
  endsAt: number,
  settings: CreditSettings,
): PreparedJourney {
  const { opportunityId: id, leadAt, openedAt: opportunityAt } = facts;
  // Whose touches they are was settled before: all are of one account here.
  const asked = touches.map(({ id: touchId, at, channel, campaignId, type, personId }): CreditTouch => ({
    ...{ id: touchId, at, channel, campaign: campaignId, type, person: personId },
    ...{ account: id, session: null },
  }));
  const window = {
    lookbackDays: settings.lookbackDays,
    sessionGapMs: sessionGapMs(settings),
    asOf: endsAt,
  };
  return prepareJourney({ id, at: endsAt, person: id, account: id, leadAt, opportunityAt }, asked, window);
}

function creditedTouches(
  facts: ConversionFacts,
  journey: PreparedJourney,
  touches: readonly JourneyTouch[],
  settings: CreditSettings,
): CreditedTouch[] {
  const byId = new Map(touches.map((touch) => [touch.id, touch]));
  const amount = Money.of(facts.minor, facts.currency);
  const models = RULE_MODELS.map((model) => partsBy(model, facts, journey, amount, settings));
  return journey.touches.map(({ id }, place): CreditedTouch => {
    const { personId, at, channel, campaignId, assetId, type } = byId.get(id)!;
    return {
      ...{ touchId: id, personId, at, channel, campaignId, assetId, type },
      shares: models.map(({ shares }) => shares[place] ?? 0),
      amounts: models.map(({ amounts }) => (amounts[place] ?? 0n).toString()),
    };
  });
}

function partsBy(
  model: RuleModelName,
  facts: ConversionFacts,
  journey: PreparedJourney,
  amount: Money,
  settings: CreditSettings,
): Parts {
  if (journey.length === 0) return { shares: [], amounts: [] };
  if (model === 'campaign-even' || model === 'campaign-primary')
    return campaignParts(model, facts, journey, amount);
  const credits = creditJourney(journey, journeyModel(model, settings), amount);
  return {
    shares: apportion(
      WHOLE,
      credits.map(({ share }) => share),
    ),
    amounts: credits.map(({ amount: part }) => part.minor),
  };
}

/** A campaign is credited at its first touch; the primary one only where a touch that counts is of it. */
function campaignParts(
  model: CampaignModelName,
  { primaryCampaignId }: ConversionFacts,
  journey: PreparedJourney,
  amount: Money,
): Parts {
  const responses = journey.touches.flatMap(({ campaign, at }) =>
    campaign === null ? [] : [{ campaign, at }],
  );
  const isMet = responses.some(({ campaign }) => campaign === primaryCampaignId);
  const primaries = isMet ? [{ campaign: primaryCampaignId, at: -Infinity }] : [];
  const kind = model === 'campaign-even' ? 'even' : 'primary';
  const influences = campaignInfluence({ responses, primaries, closedAt: null }, kind);
  const byCampaign = new Map(influences.map(({ campaign, share }) => [campaign, share]));
  const weights = journey.touches.map(({ campaign }) => {
    const share = byCampaign.get(campaign ?? '') ?? 0;
    byCampaign.delete(campaign ?? '');
    return share;
  });
  if (influences.length === 0) return { shares: [], amounts: [] };
  const amounts = splitAmount(amount, weights);
  return { shares: apportion(WHOLE, weights), amounts: amounts.map(({ minor }) => minor) };
}
