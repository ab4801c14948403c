import { ApiProperty } from '@nestjs/swagger';
import { PREFERENCE_KINDS } from '../domain/mail/preferences.js';
import type { PreferenceKind } from '../domain/mail/preferences.js';

/** What a link in a mail stops. */
export class UnsubscriptionDto {
  /** Which mails. */
  @ApiProperty({ enum: PREFERENCE_KINDS }) kind: PreferenceKind;
  /** Name of the workspace they are about. */
  workspace: string;
  /** Whether they are stopped. */
  isStopped: boolean;
}
