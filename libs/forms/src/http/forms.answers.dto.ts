import { ApiProperty } from '@nestjs/swagger';
import { FORM_STATES, VERDICTS } from '../domain/form-definition.js';
import type { FormState, Verdict } from '../domain/form-definition.js';
import { FormDefinitionDto } from './forms.dto.js';

/** A form of a web site. */
export class WebFormDto {
  /** Its id. */
  id: string;
  /** What the workspace calls it. */
  name: string;
  /** In test what is sent counts nowhere; paused it takes nothing. */
  @ApiProperty({ enum: FORM_STATES }) state: FormState;
  /** The one that is shown. */
  version: number;
  /** When it was built. */
  createdAt: Date;
  /** The page of its own. */
  address: string;
  /** What is pasted into a page of another site. */
  embedCode: string;
  /** What it asks. */
  definition: FormDefinitionDto;
}

/** Forms of the workspace. */
export class WebFormsDto {
  /** In the order they were built. */
  items: WebFormDto[];
}

/** What a form asked from then on. */
export class WebFormVersionDto {
  /** From 1. */
  number: number;
  /** When it was made. */
  madeAt: Date;
  /** Who made it; null for a key. */
  @ApiProperty({ nullable: true, type: String }) madeBy: string | null;
  /** Word for word. */
  definition: FormDefinitionDto;
}

/** What a form asked, the newest first. */
export class WebFormVersionsDto {
  /** At most 200. */
  items: WebFormVersionDto[];
}

/** What was sent by a form, and what became of it. */
export class FormHitDto {
  /** Its id. */
  id: string;
  /** When it came. */
  receivedAt: Date;
  /** Of the form, where it was one of ours. */
  @ApiProperty({ nullable: true, type: Number }) version: number | null;
  /** What became of it. */
  @ApiProperty({ enum: VERDICTS }) verdict: Verdict;
  /** Why it was not taken, a code and what it is about. */
  @ApiProperty({ nullable: true, type: String }) reason: string | null;
  /** The site it came from, as the browser says. */
  @ApiProperty({ nullable: true, type: String }) origin: string | null;
  /** How long it was. */
  bytes: number;
  /** The lead it became. */
  @ApiProperty({ nullable: true, type: String }) leadId: string | null;
}

/** One page of what was sent. */
export class FormHitsDto {
  /** The newest first. */
  items: FormHitDto[];
  /** Of the next page; null on the last. */
  @ApiProperty({ nullable: true, type: String }) nextCursor: string | null;
}

/** What was sent, as it came. */
export class WholeFormHitDto extends FormHitDto {
  /** As text; at most 4 KB of what was refused. */
  body: string;
}

/** What became of a submission that was taken again. */
export class ReplayedFormDto {
  /** Of the submission. */
  id: string;
  /** What it is now. */
  @ApiProperty({ enum: VERDICTS }) verdict: Verdict;
}

/** All that were taken again, the oldest first. */
export class ReplayedFormsDto {
  /** The submissions. */
  items: ReplayedFormDto[];
}

/** What somebody agreed to by a form, and each step to its proof. */
export class LeadConsentDto {
  /** What for. */
  purpose: string;
  /** The very words. */
  text: string;
  /** By which form. */
  form: string;
  /** And which version of it. */
  version: number;
  /** When the box was ticked. */
  givenAt: Date;
  /** When a confirmation was asked for; null where the form asks for none. */
  @ApiProperty({ nullable: true, type: Date }) askedAt: Date | null;
  /** Where the mail stands: waiting, sending, sent, failed, unknown or skipped. */
  @ApiProperty({ nullable: true, type: String }) mail: string | null;
  /** When the mail left. */
  @ApiProperty({ nullable: true, type: Date }) mailedAt: Date | null;
  /** Until when its link is good. */
  @ApiProperty({ nullable: true, type: Date }) expiresAt: Date | null;
  /** When the link was followed. */
  @ApiProperty({ nullable: true, type: Date }) provenAt: Date | null;
}

/** Consents of a lead. */
export class LeadConsentsDto {
  /** The newest first. */
  items: LeadConsentDto[];
}
