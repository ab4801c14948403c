import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { IsInstant, PageQuery } from '#http';
import {
  DELIVERY_STATES,
  DISABLED_BECAUSE,
  TYPE_PATTERN,
  WEBHOOK_FORMATS,
} from '../../domain/webhooks/endpoint.js';
import type { DeliveryState, DisabledBecause, WebhookFormat } from '../../domain/webhooks/endpoint.js';

/** What an endpoint is to be. */
export class WebhookWordingDto {
  /** Where to send; HTTPS. */
  @IsString() @MaxLength(2_000) url: string;
  /** What it is for. */
  @IsOptional() @IsString() @MaxLength(200) description?: string;
  /** Entries it hears of: `*`, all of a word such as `obligation.*`, or single types such as `handover.accepted`. */
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(TYPE_PATTERN, {
    each: true,
    message: 'must be “*”, “word.*” or a type such as “handover.accepted”',
  })
  types: string[];
  /** `false` stops it. */
  @IsOptional() @IsBoolean() isEnabled?: boolean;
}

export class NewWebhookDto extends WebhookWordingDto {
  /** How it is written: signed CloudEvents, or a message to a chat of Slack or Teams; fixed once made. */
  @IsOptional() @IsIn(WEBHOOK_FORMATS) format?: WebhookFormat;
}

/** Where the workspace wants to hear of what happens. */
export class WebhookDto {
  /** Id of the endpoint. */
  id: string;
  /** Where it is. */
  url: string;
  /** What it is for. */
  description: string | null;
  /** How it is written. */
  @ApiProperty({ enum: WEBHOOK_FORMATS }) format: WebhookFormat;
  /** Entries it hears of. */
  types: string[];
  /** Whether it is sent to. */
  isEnabled: boolean;
  /** Why it is not: by hand, because the receiver said it is gone, or because it only failed for days. */
  @ApiProperty({ enum: DISABLED_BECAUSE, nullable: true }) disabledBecause: DisabledBecause | null;
  /** Since when nothing arrived; null while the last attempt did. */
  failingSince: Date | null;
  /** When it was made: it hears of what was recorded later. */
  createdAt: Date;
}

/** The endpoints of a workspace. */
export class WebhooksDto {
  /** The oldest first. */
  items: WebhookDto[];
}

/** An endpoint with its secret, shown this once. */
export class CreatedWebhookDto extends WebhookDto {
  /** Signs what is sent; `whsec_` and base64, as verifiers of Standard Webhooks take it. */
  secret: string;
}

/** A new secret, shown this once; the one before signs too for 24 hours. */
export class WebhookSecretDto {
  /** Signs what is sent from now on. */
  secret: string;
}

/** A test that is under way. */
export class WebhookTestDto {
  /** Its place in the log. */
  deliveryId: string;
}

export class WebhookDeliveriesQuery extends PageQuery {
  /** Only those in this state. */
  @IsOptional() @IsIn(DELIVERY_STATES) state?: DeliveryState;
}

/** One message to an endpoint. */
export class WebhookDeliveryDto {
  /** Id of the delivery; `webhook-id` is `msg_` and this without dashes. */
  id: string;
  /** Type of the entry, or `webhook.test`. */
  type: string;
  /** The entry it tells of; null for a test. */
  entryId: string | null;
  /** Whether it waits, arrived, was given up, or dropped: the endpoint was stopped, or the news more than a day old. */
  @ApiProperty({ enum: DELIVERY_STATES }) state: DeliveryState;
  /** How often it was sent. */
  attempts: number;
  /** When it is sent next; null when it is settled, and while it waits for the one before it about the same lead. */
  nextAt: Date | null;
  /** When it was to be sent first. */
  createdAt: Date;
  /** When it arrived, was given up or dropped. */
  settledAt: Date | null;
}

/** A page of the log, the newest first. */
export class WebhookDeliveriesDto {
  /** Up to `limit` of them. */
  items: WebhookDeliveryDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

const OUTCOMES = ['answered', 'timeout', 'refused', 'forbidden_address', 'broken'] as const;

/** One time it was sent. */
export class WebhookAttemptDto {
  /** Counted from 1. */
  number: number;
  /** When it ended. */
  at: Date;
  /** How long it took (ms). */
  durationMs: number;
  /** Whether there was an answer, and why not. */
  @ApiProperty({ enum: OUTCOMES }) outcome: (typeof OUTCOMES)[number];
  /** Status of the answer; null without one. */
  status: number | null;
}

/** A message with each time it was sent. */
export class LoggedDeliveryDto extends WebhookDeliveryDto {
  /** The first attempt first. */
  log: WebhookAttemptDto[];
}

export class WebhookReplayDto {
  /** From when on. */
  @IsInstant() since: string;
}

/** What is sent again. */
export class WebhookReplayedDto {
  /** How many deliveries. */
  replayed: number;
}
