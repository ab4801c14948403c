import { ApiProperty } from '@nestjs/swagger';
import { CONFLICT_KINDS, REGISTRATION_REFUSALS } from '#contracts';
import type { ConflictKind, RegistrationRefusal } from '#contracts';
import type { ShownRegistration } from '../application/read-registrations.js';
import { REGISTRATION_STATES } from '../domain/registration.js';
import type { Conflict, RegistrationState } from '../domain/registration.js';

/** The person spoken to, as the partner wrote it; masked for those who may not see people. */
class RegisteredPersonDto {
  /** First and last name. */
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  /** Null too for those who may not see people. */
  @ApiProperty({ type: String, nullable: true }) firstName: string | null;
  /** Null too for those who may not see people. */
  @ApiProperty({ type: String, nullable: true }) lastName: string | null;
  /** Normalised. */
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  /** In E.164. */
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  /** What they do there. */
  @ApiProperty({ type: String, nullable: true }) jobTitle: string | null;
}

/** The company, as the partner wrote it. */
class RegisteredCompanyAnswer {
  /** What it is called. */
  name: string;
  /** The domain it is found by; null where anybody may have an address there. */
  @ApiProperty({ type: String, nullable: true }) domain: string | null;
  /** ISO 3166 alpha-2. */
  @ApiProperty({ type: String, nullable: true }) country: string | null;
}

/** What it may be worth. */
class ExpectedAmountAnswer {
  /** In the smallest unit of the currency. */
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
}

/** Somebody of the partner. */
class RegistrantDto {
  /** Id of the member. */
  id: string;
  /** What they are called. */
  name: string;
}

/** A customer that a partner brings, and what became of it. */
export class RegistrationAnswer implements ShownRegistration {
  /** Id of the registration. */
  id: string;
  /** Whose it is. */
  partnerId: string;
  /** What that partner is called. */
  partnerName: string;
  /** Where it stands. */
  @ApiProperty({ enum: REGISTRATION_STATES }) state: RegistrationState;
  /** The person spoken to. */
  person: RegisteredPersonDto;
  /** Their company. */
  company: RegisteredCompanyAnswer;
  /** What it may be worth; null too for those who see no amounts. */
  @ApiProperty({ type: ExpectedAmountAnswer, nullable: true }) expected: ExpectedAmountAnswer | null;
  /** The day on which it may be decided. */
  @ApiProperty({ type: String, nullable: true }) expectedCloseOn: string | null;
  /** What else the partner said. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  /** The lead that was made of it; null before it is approved. */
  @ApiProperty({ type: String, nullable: true }) leadId: string | null;
  /** When it was registered. */
  submittedAt: Date;
  /** Who did. */
  submittedBy: RegistrantDto;
  /** When it was approved or refused; null before. */
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  /** Until then the customer is the partner’s; null before it is approved. */
  @ApiProperty({ type: Date, nullable: true }) protectedUntil: Date | null;
  /** What it met when it was registered; of whom is not told. */
  @ApiProperty({ enum: CONFLICT_KINDS, isArray: true }) conflictKinds: readonly ConflictKind[];
  /** Why it was refused; null otherwise. */
  @ApiProperty({ enum: REGISTRATION_REFUSALS, nullable: true }) reason: RegistrationRefusal | null;
  /** More, in words. */
  @ApiProperty({ type: String, nullable: true }) reasonText: string | null;
}

/** A page of registrations. */
export class RegistrationsAnswer {
  /** Newest first. */
  @ApiProperty({ type: [RegistrationAnswer] }) items: readonly RegistrationAnswer[];
  /** The next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Where a registration stands now. */
export class RegistrationStandDto {
  /** Id of the registration. */
  id: string;
  /** Where it stands. */
  @ApiProperty({ enum: REGISTRATION_STATES }) state: RegistrationState;
  /** The lead that was made of it. */
  @ApiProperty({ type: String, nullable: true }) leadId: string | null;
  /** Until then the customer is the partner’s. */
  @ApiProperty({ type: Date, nullable: true }) protectedUntil: Date | null;
  /** What it met when it was registered. */
  @ApiProperty({ enum: CONFLICT_KINDS, isArray: true }) conflictKinds: readonly ConflictKind[];
  /** Why it was refused. */
  @ApiProperty({ enum: REGISTRATION_REFUSALS, nullable: true }) reason: RegistrationRefusal | null;
}

/** Something that a registration meets. */
export class ConflictDto implements Conflict {
  /** What it is. */
  @ApiProperty({ enum: CONFLICT_KINDS }) kind: ConflictKind;
  /** The lead; null for a registration that has none. */
  @ApiProperty({ type: String, nullable: true }) leadId: string | null;
  /** The other registration; null for a lead. */
  @ApiProperty({ type: String, nullable: true }) registrationId: string | null;
  /** The partner that has it; null for the house. */
  @ApiProperty({ type: String, nullable: true }) partnerId: string | null;
  /** When that began. */
  since: Date;
  /** When something last happened to the lead or its deals; null for a registration. */
  @ApiProperty({ type: Date, nullable: true }) lastActivityAt: Date | null;
  /** False for a lead of the house that own sales does not have, or left alone for the quiet days. */
  isWorked: boolean;
  /** With an approval it would change hands: it has an open deal, or is the lead that would be taken over. */
  isAtStake: boolean;
}

/** What a registration meets now. */
export class ConflictsAnswer {
  /** The oldest first. */
  @ApiProperty({ type: [ConflictDto] }) items: readonly ConflictDto[];
}
