import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsISO31661Alpha2, IsOptional, IsString, Length } from 'class-validator';
import { ATTEMPT_OUTCOMES } from '#contracts';
import type { CallLog, CallDisposition } from '../domain/call-log.js';
import { CALL_DISPOSITIONS } from '../domain/call-log.js';
import type { Outcome } from '../domain/judge-mail.js';
import { MESSAGE_STATES } from '../domain/message-state.js';
import type { MessageState } from '../domain/message-state.js';

/** A call that has ended, as a telephone system tells it. */
export class CallDto implements CallLog {
  /** Id of the call there: told again, it changes nothing. */
  @IsString() @Length(1, 200) callId: string;
  /** `inbound` when the person called. */
  @IsIn(['inbound', 'outbound']) direction: 'inbound' | 'outbound';
  /** Number of whoever called, in E.164 or as dialled in the country of the connector. */
  @IsString() @Length(1, 60) from: string;
  /** Number that was called. */
  @IsString() @Length(1, 60) to: string;
  @IsDate() @Type(() => Date) startedAt: Date;
  /** Left out when nobody answered. */
  @IsOptional() @IsDate() @Type(() => Date) answeredAt?: Date | null;
  @IsOptional() @IsDate() @Type(() => Date) endedAt?: Date | null;
  @IsIn(CALL_DISPOSITIONS) disposition: CallDisposition;
}

/** What became of it. */
export class TakenCallDto {
  /** Id of the call, as it was told. */
  callId: string;
  /** `logged` as an attempt, `unmatched` until somebody gives it to a lead, or `repeated`: it was told before. */
  @ApiProperty({ enum: ['logged', 'unmatched', 'repeated'] }) status: 'logged' | 'unmatched' | 'repeated';
}

/** A telephone system to connect. */
export class NewConnectorDto {
  /** What it is called here. */
  @IsString() @Length(1, 100) name: string;
  /** Country assumed for numbers that say none, ISO 3166 alpha-2. */
  @IsOptional() @IsISO31661Alpha2() country?: string | null;
}

/** A telephone system that tells of calls. */
export class ConnectorDto {
  /** Its id, part of the address of its hook. */
  id: string;
  /** What it is called here. */
  name: string;
  /** Country assumed for numbers that say none; null for none. */
  country: string | null;
  /** When it was connected. */
  createdAt: Date;
  /** When it last told of a call; null before the first one. */
  lastHeardAt: Date | null;
  /** Until then the secret before the present one signs too; null when only one does. */
  previousUntil: Date | null;
}

/** All of the workspace, the oldest first. */
export class ConnectorsDto {
  /** All of them. */
  items: ConnectorDto[];
}

/** A call it told of, without numbers: they stand at the lead, for whoever may see them. */
export class ToldCallDto {
  /** Id of the message. */
  id: string;
  /** Id of the call in the telephone system. */
  callId: string;
  /** `in` when the person called. */
  @ApiProperty({ enum: ['in', 'out'] }) direction: 'in' | 'out';
  /** What it is logged as; null for what is no contact. */
  @ApiProperty({ enum: ATTEMPT_OUTCOMES, nullable: true }) outcome: Outcome | null;
  /** `matched` to a lead, `unmatched` until somebody gives it to one, or `dismissed`. */
  @ApiProperty({ enum: MESSAGE_STATES }) state: MessageState;
  /** The lead it is logged at; null for none. */
  leadId: string | null;
  /** When the call began. */
  startedAt: Date;
  /** When it was told. */
  toldAt: Date;
}

/** What came under its address and was not believed. */
export class CallRefusalDto {
  /** Headers were missing, the timestamp was too old, or no signature was right. */
  @ApiProperty({ enum: ['headers', 'timestamp', 'signature'] }) reason: 'headers' | 'timestamp' | 'signature';
  /** How often. */
  refused: number;
  /** The first time. */
  firstAt: Date;
  /** The last time. */
  lastAt: Date;
}

/** How a telephone system does. */
export class ConnectorLogDto {
  /** The system itself. */
  connector: ConnectorDto;
  /** What it told, the last first, up to twenty. */
  calls: ToldCallDto[];
  /** What was not believed, by reason; nothing of it is kept but the number. */
  refusals: CallRefusalDto[];
}

/** The secret, shown this once. */
export class ConnectorSecretDto {
  /** In the form of Standard Webhooks, `whsec_…`. */
  secret: string;
}

/** A connector with its secret, shown this once. */
export class CreatedConnectorDto extends ConnectorSecretDto {
  /** Calls are told to `/api/v1/hooks/calls/{id}`. */
  id: string;
}
