import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { COMPANY_KINDS } from '#contracts';
import type { CompanyKind } from '#contracts';

export class SearchPeopleQuery {
  /** Beginnings of names or of an e-mail address; every word has to match. */
  @IsString() @Length(1, 200) q: string;
  @ApiProperty({ required: false }) @IsInt() @Min(1) @Max(50) @Type(() => Number) limit: number = 20;
}

/** Where a person works. */
export class PersonCompanyDto {
  /** Id of the company. */
  id: string;
  /** Null while only its domain is known. */
  name: string | null;
  /** Domain of its e-mail addresses; null when unknown. */
  domain: string | null;
  /** What it is to us; empty while nobody said. */
  @ApiProperty({ enum: COMPANY_KINDS, isArray: true }) kinds: CompanyKind[];
}

/** A person; without the right to see it whole, name, address and number are masked. */
export class PersonDto {
  /** Id of the person. */
  id: string;
  /** Goes up with every change; the ETag. */
  version: number;
  /** First and last name; null when neither is known. */
  name: string | null;
  /** E-mail address; null when unknown. */
  email: string | null;
  /** Telephone number, E.164 where it could be read as one; null when unknown. */
  phone: string | null;
  /** What the person does, in its own words; null when unknown. */
  jobTitle: string | null;
  /** ISO 3166-1 code, two letters; null when unknown. */
  country: string | null;
  /** Part of the country; null when unknown. */
  region: string | null;
  /** Null when unknown. */
  company: PersonCompanyDto | null;
  /** True once everything that told who it was is gone. */
  isErased: boolean;
  /** The record it lives on in, where two were found to be the same person; null when it stands for itself. */
  mergedIntoId: string | null;
}

/** The persons that were found. */
export class PeopleDto {
  /** Up to `limit` of them. */
  items: PersonDto[];
}

/** A company. */
export class WholeCompanyDto extends PersonCompanyDto {
  /** ISO 3166-1 code, two letters; null when unknown. */
  country: string | null;
  /** Number of employees; null when unknown. */
  employees: number | null;
  /** Null when unknown. */
  industry: string | null;
  /** Goes up with every change. */
  version: number;
}

/** What a company is to us from now on. */
export class CompanyKindsDto {
  /** None: nobody says. */
  @ApiProperty({ enum: COMPANY_KINDS, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(COMPANY_KINDS, { each: true })
  kinds: CompanyKind[];
}
