import type { Entry, LeadAttributes } from '#contracts';
import type { EpochMs } from '#kernel';
import { Telling } from './lead-past.js';
import type { Dictionary, LeadPast, PastFact } from './lead-past.js';
import { detached, Wordings } from './wording.js';
import type { Wording } from './wording.js';

/** Cells of a line before its wording. */
const CELLS = 9;

/** Turns lines of text into the pasts of leads; attributes and wordings are read once however many facts tell them. */
export class PastLines {
  private readonly known = new Map<string, number>();
  private readonly wordings = new Wordings();

  constructor(private readonly dictionary: Dictionary) {}

  /** The leads of some lines, which are in the order of leads; those that are not wanted are passed over. */
  *leads(lines: string, isWanted: (leadId: string) => boolean): Iterable<LeadPast> {
    let leadId = '';
    let facts: PastFact[] = [];
    let telling = new Telling();
    for (const text of lines === '' ? [] : lines.split('\n')) {
      const line = cut(text);
      const attributes = this.numberOf(line);
      if (line[0] !== '') {
        if (facts.length > 0 && isWanted(leadId)) yield { leadId, facts };
        leadId = detached(line[0]!);
        facts = [];
        telling = new Telling();
      }
      facts.push(this.factOf(line, leadId, attributes, telling));
    }
    if (facts.length > 0 && isWanted(leadId)) yield { leadId, facts };
  }

  private numberOf(line: readonly string[]): number {
    const [hash, text] = [line[7]!, line[8]!];
    const known = this.known.get(hash);
    if (known !== undefined) return known;
    const attributes = (text === '' ? {} : JSON.parse(text)) as LeadAttributes;
    const number = this.dictionary.add(attributes);
    this.known.set(detached(hash), number);
    return number;
  }

  private factOf(line: readonly string[], leadId: string, attributes: number, telling: Telling): LineFact {
    const fact = new LineFact(leadId, this.dictionary, this.wordings.of(line[CELLS]!));
    fact.sequence = Number(line[1]);
    fact.attributes = attributes;
    fact.at = Number(line[2]);
    fact.recordedAt = fact.at + Number(line[3]);
    fact.companyId = line[4] === '' ? null : detached(line[4]!);
    fact.handoverId = line[5]!;
    fact.ownerId = line[6] === '' ? null : detached(line[6]!);
    telling.add(fact.at, fact.recordedAt);
    fact.isLate = telling.isLate;
    fact.toldAt = telling.toldAt;
    return fact;
  }
}

/** The cells of a line, and its wording as one text. */
function cut(text: string): readonly string[] {
  const cells: string[] = [];
  let from = 0;
  for (let count = 0; count < CELLS; count += 1) {
    const end = text.indexOf('\t', from);
    cells.push(text.slice(from, end));
    from = end + 1;
  }
  cells.push(text.slice(from));
  return cells;
}

/** A fact of a line. Its entry is made when it is asked for: that takes longer than all else, and leads that went like others need none. */
class LineFact implements PastFact {
  sequence = 0;
  attributes = 0;
  at: EpochMs = 0;
  recordedAt: EpochMs = 0;
  toldAt: EpochMs = 0;
  isLate = false;
  companyId: string | null = null;
  handoverId = '';
  ownerId: string | null = null;
  private made: Entry | null = null;

  constructor(
    private readonly leadId: string,
    private readonly dictionary: Dictionary,
    readonly wording: Wording,
  ) {}

  get entry(): Entry {
    this.made ??= this.make();
    return this.made;
  }

  private make(): Entry {
    const { wording, leadId, attributes } = this;
    const { type, episode, teamId, isUndated, move, particulars } = wording;
    const lead = {
      attributes: this.dictionary.at(attributes),
      ...{ episode, teamId, companyId: this.companyId, ownerId: this.ownerId },
    };
    const handover = this.handoverId === '' ? {} : { handoverId: detached(this.handoverId) };
    const entry = {
      ...{ id: String(this.sequence), type, leadId, actor: BY_PRODUCT, position: null },
      ...{ occurredAt: new Date(this.at), recordedAt: new Date(this.recordedAt) },
      payload: { ...particulars, ...handover, lead, isUndated, move },
    };
    return entry as unknown as Entry;
  }
}

const BY_PRODUCT = { kind: 'system', id: null };
