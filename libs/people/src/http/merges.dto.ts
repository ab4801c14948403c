import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { MergedPersons } from '../application/merge-persons.js';
import { COMPARED } from '../domain/likeness.js';
import type { Compared } from '../domain/likeness.js';
import type { ShownCandidate, ShownLikeness, ShownMerge, ShownMerges } from '../application/show-merges.js';
import { PersonDto } from './people.dto.js';

export class MergeDto {
  /** The record that is merged into the person of the address. */
  @IsUUID() loserId: string;
}

/** How alike two persons are in one respect. */
export class LikenessDto implements ShownLikeness {
  /** What is compared. */
  @ApiProperty({ enum: COMPARED }) about: Compared;
  /** From 0 to 1. */
  likeness: number;
  /** Whether it speaks for the two being one. */
  speaksForIt: boolean;
}

/** Somebody who may be the same person. */
export class MergeCandidateDto implements ShownCandidate {
  /** Id of the proposed pair. */
  id: string;
  /** The other one. */
  person: PersonDto;
  /** How likely they are one, from 0 to 1; an order, not a measured probability. */
  score: number;
  /** The kind of identity both were said to have; `likeness`: none, they are alike. */
  @ApiProperty({ enum: ['phone', 'external', 'anonymous', 'likeness'] }) why: string;
  /** In each respect that both say something of, the strongest reason first. */
  compared: LikenessDto[];
  /** Whether the caller may merge them, or proposes it to those who may because marketing would lose a credit. */
  @ApiProperty({ enum: ['merge', 'propose'] }) way: 'merge' | 'propose';
  /** Name of the member who proposes to merge them; null while nobody does. */
  proposedBy: string | null;
  /** When that was. */
  proposedAt: Date | null;
}

/** A merge that can still be taken back. */
export class StandingMergeDto implements ShownMerge {
  /** Id of the merge. */
  id: string;
  /** The record that was merged. */
  person: PersonDto;
  /** When that was. */
  mergedAt: Date;
  /** From then on it stays. */
  undoableUntil: Date;
  /** Name of the member who merged them; null when a connector did. */
  mergedBy: string | null;
}

/** Who may be the same person, and what was merged in the last days. */
export class MergesDto implements ShownMerges {
  /** The person itself, to lay beside the others. */
  person: PersonDto;
  /** The likeliest first. */
  candidates: MergeCandidateDto[];
  /** The latest first; only those that can still be taken back. */
  merges: StandingMergeDto[];
}

/** Two records are one person now. */
export class MergedPersonsDto implements MergedPersons {
  /** Id of the merge. */
  mergeId: string;
  /** The record that goes on. */
  survivorId: string;
  /** The record that lives on in it. */
  loserId: string;
  /** When that was. */
  mergedAt: Date;
  /** Until then, exclusive, it can be taken back. */
  undoableUntil: Date;
}

/** They are two again. */
export class UnmergedPersonsDto {
  /** Id of the merge that was taken back. */
  mergeId: string;
  /** The record that had gone on. */
  survivorId: string;
  /** The record that stands for itself again. */
  loserId: string;
}

/** A pair that nobody proposes any more. */
export class ToldApartDto {
  /** Id of the pair. */
  candidateId: string;
}

/** A pair was proposed to those who may merge it. */
export class ProposedMergeDto {
  /** Id of the proposed pair. */
  candidateId: string;
}
