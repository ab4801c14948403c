import { IsIn, IsString, Length } from 'class-validator';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';

/** For which side somebody answers a restatement. */
export class RestatementAnswerDto {
  /** One that has to sign the agreement, other than the one that proposed. */
  @IsIn(TEAM_KINDS) side: TeamKind;
}

/** Asks that a closed period be recomputed as it is known now. */
export class NewRestatementDto {
  /** The side that asks: one that has to sign the agreement. */
  @IsIn(TEAM_KINDS) side: TeamKind;
  /** Why, in words for the other side. */
  @IsString() @Length(1, 2000) reason: string;
}
