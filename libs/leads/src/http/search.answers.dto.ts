import { ApiProperty } from '@nestjs/swagger';
import type { Found } from '../application/search.js';
import { LeadItemDto } from './leads.answers.dto.js';

/** A person that was found. */
export class FoundPersonDto {
  /** Id of the person. */
  id: string;
  /** First and last name; empty when neither is known. */
  name: string;
  /** E-mail address; null when unknown. */
  email: string | null;
}

/** A company that was found. */
export class FoundCompanyDto {
  /** Id of the company. */
  id: string;
  /** Its name, else its domain. */
  name: string;
  /** Domain of its e-mail addresses; null when unknown. */
  domain: string | null;
}

/** The first few of each kind. */
export class FoundDto implements Found {
  /** Empty for those who may not see people. */
  @ApiProperty({ type: [FoundPersonDto] }) people: readonly FoundPersonDto[];
  /** By name or domain. */
  @ApiProperty({ type: [FoundCompanyDto] }) companies: readonly FoundCompanyDto[];
  /** Leads of such persons and companies, newest first. */
  @ApiProperty({ type: [LeadItemDto] }) leads: readonly LeadItemDto[];
}
