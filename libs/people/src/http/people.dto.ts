import { Type } from 'class-transformer';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';

export class SearchPeopleQuery {
  /** Beginnings of names or of an e-mail address; every word has to match. */
  @IsString() @Length(1, 200) q: string;
  @IsInt() @Min(1) @Max(50) @Type(() => Number) limit: number = 20;
}

export class PersonCompanyDto {
  id: string;
  name: string | null;
  domain: string | null;
}

/** A person; without the right to see it whole, name, address and number are masked. */
export class PersonDto {
  id: string;
  version: number;
  name: string | null;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
  country: string | null;
  region: string | null;
  company: PersonCompanyDto | null;
  isErased: boolean;
}

export class PeopleDto {
  items: PersonDto[];
}
