import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength } from 'class-validator';

/** Whether a second factor is on. */
export class SecondFactorDto {
  /** True if sign-in asks for a code. */
  isOn: boolean;
  /** When it was turned on; null while it is off. */
  confirmedAt: Date | null;
  /** Recovery codes that were not used yet. */
  recoveryCodesLeft: number;
  /** False for an account that has no password and signs in by its provider alone. */
  hasPassword: boolean;
}

/** Who wants to set one up. */
export class BeginSecondFactorDto {
  /** The account's own; empty for an account that has none. */
  @IsString() @MaxLength(1_000) password: string;
}

/** What an authenticator app takes in; shown until it is confirmed, never again. */
export class EnrolmentDto {
  /**
   * Address as authenticator apps read it.
   * @example 'otpauth://totp/Staffetta:giulia%40example.com?secret=…'
   */
  address: string;
  /** The same as a QR code: SVG, black on white. */
  qr: string;
  /** The secret to type by hand, in groups of four. */
  text: string;
}

export class CodeDto {
  /** Six digits of the app, or a recovery code. */
  @IsString() @MaxLength(40) code: string;
}

/** Shown this once; only their hashes are stored. */
export class RecoveryCodesDto {
  /** Each works once in the place of a code of the app. */
  @ApiProperty({ type: [String] }) recoveryCodes: readonly string[];
}

/** That it is the owner who asks. */
export class OwnProofDto {
  /** The account's own. */
  @IsString() @MaxLength(1_000) password: string;
  /** Six digits of the app, or a recovery code. */
  @IsString() @MaxLength(40) code: string;
}

/** What the workspace asks of how its members sign in. */
export class SignInRulesDto {
  /** True if members without a second factor may do nothing but set one up. */
  @IsBoolean() demandsSecondFactor: boolean;
}
