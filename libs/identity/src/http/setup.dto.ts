import { IsBoolean, IsIn, IsString, Length, MaxLength } from 'class-validator';

/** What a fresh installation asks for. */
export class SetupDto {
  /** The one-time token printed at start. */
  @IsString() @MaxLength(100) token: string;
  @IsString() @Length(1, 200) accountName: string;
  @IsString() @MaxLength(254) email: string;
  /** 10 to 200 characters. */
  @IsString() @MaxLength(1_000) password: string;
  @IsString() @Length(1, 200) workspaceName: string;
  /** IANA zone, such as Europe/Rome. */
  @IsString() @Length(1, 100) zone: string;
  /** ISO 4217, such as EUR. */
  @IsString() @Length(3, 3) currency: string;
  @IsIn(['en', 'it']) locale: 'en' | 'it';
  /** Also make a second workspace with sample data. */
  @IsBoolean() withSample: boolean;
}

/** Whether the installation is still empty. */
export class SetupStateDto {
  /** True until somebody can sign in. */
  isNeeded: boolean;
}
