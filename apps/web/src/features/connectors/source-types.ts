import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Source = Schemas['SourceDto'];
export interface Sources {
  readonly items: readonly Source[];
}
export type CreatedSource = Schemas['CreatedSourceDto'];
export type NewSource = Schemas['NewSourceDto'];
export type SourceChange = Schemas['SourceChangeDto'];
export type Settings = Schemas['ConnectorSettingsDto'];
export type Kind = Schemas['SourceKindDto'];
export type Kinds = Schemas['SourceKindsDto'];
export type Hit = Schemas['HitDto'];
export type HitPage = Schemas['HitsDto'];
export type WholeHit = Schemas['WholeHitDto'];
export type Replayed = Schemas['ReplayedHitDto'];
export type Decided = Pick<Hit, 'id' | 'verdict' | 'reason'>;
export type TestHit = Schemas['TestHitDto'];
export type Tried = Schemas['TriedEventDto'];
export type Decision = Schemas['DeletionDecisionDto']['decision'];
export type Verdict = Hit['verdict'];

export const VERDICTS = ['accepted', 'duplicate', 'refused', 'failed', 'ignored', 'test', 'waiting'] as const;

export const VERDICT_TONES = {
  accepted: 'good',
  duplicate: 'calm',
  refused: 'warn',
  failed: 'bad',
  ignored: 'off',
  test: 'calm',
  waiting: 'warn',
} as const satisfies Record<Verdict, string>;

/** What is connected, by what it is for; a kind this client does not know yet stands with the last. */
const GROUPS = {
  own: ['standard-webhooks', 'json'],
  ads: ['google-ads', 'meta', 'linkedin'],
  forms: ['typeform', 'calendly', 'mautic', 'salesforce'],
  systems: [] as readonly string[],
} as const;
type GroupName = keyof typeof GROUPS;
const GROUP_NAMES = Object.keys(GROUPS) as GroupName[];

const groupOf = (kind: string): GroupName =>
  GROUP_NAMES.find((group) => GROUPS[group].some((each) => each === kind)) ?? 'systems';

/** The kinds whose names or purposes have every word that is looked for, in their groups; an empty group is left out. */
export function groupedKinds(
  kinds: readonly Kind[],
  wanted: string,
  textOf: (kind: Kind) => string,
): { readonly group: GroupName; readonly kinds: readonly Kind[] }[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const isWanted = (kind: Kind): boolean => {
    const text = `${kind.kind} ${kind.label} ${textOf(kind)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const found = kinds.filter(isWanted);
  return GROUP_NAMES.map((group) => ({
    group,
    kinds: found.filter(({ kind }) => groupOf(kind) === group),
  })).filter(({ kinds: each }) => each.length > 0);
}

/** Kinds whose bodies are mapped by pointers; those of all others are known, and name their questions. */
const MAPPED: readonly string[] = ['json', 'standard-webhooks'];
const ASKING: readonly string[] = [
  ...['google-ads', 'meta', 'linkedin', 'hubspot', 'typeform', 'calendly', 'salesforce', 'segment', 'mautic'],
];

export const isMapped = (kind: string): boolean => MAPPED.includes(kind);
export const hasQuestions = (kind: string): boolean => ASKING.includes(kind);

/** What the room of a source is given. */
export interface RoomProps {
  readonly source: Source;
  readonly kinds: Kinds;
  /** Of one that was made just now: it is shown this once. */
  readonly secret: string | null;
}

/** What a part of its defaults writes on. */
export interface PartProps {
  readonly draft: Settings;
  readonly onChange: (draft: Settings) => void;
}

export const addressOfSource = ({ path }: Pick<Source, 'path'>): string => `${window.location.origin}${path}`;

/** What is wrong with a hit, as a code that has words, and what was said beside it. */
export function reasonOf(reason: string): { readonly code: string; readonly detail: string | null } {
  const [, code = reason, detail = null] = /^([a-z-]+?)(?:-\d+)?(?:: (.*))?$/s.exec(reason) ?? [];
  return { code, detail };
}

/** Whether a hit can be taken anew: it proved who sent it, made nothing yet, and nobody decided about it. */
export const mayReplay = ({
  isProven,
  verdict,
  reason,
}: Pick<Hit, 'isProven' | 'verdict' | 'reason'>): boolean =>
  isProven &&
  reason !== 'kept-by-hand' &&
  (verdict === 'failed' || verdict === 'refused' || verdict === 'ignored');

/** Whether it waits for somebody to say if a person goes, whose record its source deleted. */
export const mayDecide = ({ verdict, reason }: Pick<Hit, 'verdict' | 'reason'>): boolean =>
  verdict === 'waiting' && reason === 'deletion';

/** What became of a person by a decision; who was told of by another source stays, whatever was said. */
export function fateOf({ verdict, reason }: Decided): 'erased' | 'known' | 'nobody' | 'kept' {
  if (reason === 'person-kept') return 'known';
  if (verdict === 'accepted') return 'erased';
  return reason === 'kept-by-hand' ? 'kept' : 'nobody';
}

/** As people read it, where it is JSON; else as it came. */
export function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
