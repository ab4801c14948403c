import { ApiProperty } from '@nestjs/swagger';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import type {
  DealOfPerson,
  DealsOfPerson,
  PeopleReport,
  PersonRecognised,
} from '../application/read-people.js';
import { CreditFigureDto, CreditStampDto } from './credit.answers.dto.js';
import { ActsDto } from './deal-credit.answers.dto.js';

/** Somebody of ours, by what they did for what was won. */
export class PersonRecognisedDto extends CreditFigureDto implements PersonRecognised {
  /** Somebody of ours. */
  memberId: string;
  /** As the member is called now. */
  @ApiProperty({ type: 'string', nullable: true }) name: string | null;
  /** By the teams they are in now; null of none. */
  @ApiProperty({ enum: TEAM_KINDS, nullable: true }) department: TeamKind | null;
  /** Won deals they touched. */
  deals: number;
  /** Acts that were told of. */
  told: number;
  /** Acts that count. */
  counted: number;
  /** What the cap of the period took away. */
  taken: CreditFigureDto;
}

/** A department, after the cap of the period. */
export class DepartmentRecognisedDto extends CreditFigureDto {
  /** Null: members of no team. */
  @ApiProperty({ enum: TEAM_KINDS, nullable: true }) department: TeamKind | null;
  /** How many of them. */
  people: number;
}

/** Who of ours touched what was won; for recognition, never for pay. */
export class PeopleReportDto implements PeopleReport {
  /** What every figure depends on. */
  stamp: CreditStampDto;
  /** So many acts of one member count for a deal, at most. */
  actsPerDeal: number;
  /** Per cent of what was won that one member is recognised for at most. */
  mostOfPeriod: number;
  /** All that was won: recognised, taken and nobody add up to it. */
  won: CreditFigureDto;
  /** Of members, after the cap. */
  recognised: CreditFigureDto;
  /** What the cap of the period took away. */
  taken: CreditFigureDto;
  /** Deals that nobody of ours touched, or not in a way that counts. */
  nobody: CreditFigureDto;
  /** After the cap. */
  departments: DepartmentRecognisedDto[];
  /** Most first. */
  people: PersonRecognisedDto[];
}

/** A won deal of a member. */
export class DealOfPersonDto implements DealOfPerson {
  /** The deal. */
  opportunityId: string;
  /** The lead it belongs to. */
  leadId: string;
  /** When it was won. */
  day: string;
  /** What they did. */
  acts: ActsDto;
  /** How many acts that is. */
  told: number;
  /** How many of them count. */
  counted: number;
  /** Their part of the deal, 0 to 1. */
  conversions: number;
  /** Null for those who may not see amounts of deals. */
  @ApiProperty({ type: 'string', nullable: true }) amount: string | null;
}

/** The won deals a member is recognised for. */
export class DealsOfPersonDto implements DealsOfPerson {
  /** What the figure depends on. */
  stamp: CreditStampDto;
  /** Somebody of ours. */
  memberId: string;
  /** What the report says, before the cap of the period. */
  value: CreditFigureDto;
  /** What the deals come to together: the same, always. */
  sum: CreditFigureDto;
  /** What the cap of the period took away. */
  taken: CreditFigureDto;
  /** Deals in all. */
  total: number;
  /** By their ids. */
  items: DealOfPersonDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  @ApiProperty({ type: 'string', nullable: true }) nextCursor: string | null;
}
