import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** The sign-in provider of this installation. */
export class ProviderDto {
  /** What the button says; null where there is none. */
  name: string | null;
}

export class BeginProviderSignInDto {
  /** The workspace to enter; by default the one used last. */
  @IsOptional() @IsUUID() workspaceId?: string;
}

/** Where to go next. */
export class ProviderAddressDto {
  /** Address of the provider, for the browser to open. */
  address: string;
}

/** What the provider answered. */
export class ProviderAnswerDto {
  /** All that it added to our address, such as `?code=…&state=…`. */
  @IsString() @MaxLength(8_000) search: string;
}

export class BeginProviderLinkDto {
  /** The account's own; empty for an account that has none. */
  @IsString() @MaxLength(1_000) password: string;
}

/** One's own link with the sign-in provider. */
export class ProviderLinkDto {
  /** What the provider is called; null where there is none. */
  name: string | null;
  /** When it was linked; null while it is not. */
  linkedAt: Date | null;
  /** Last sign-in by it. */
  usedAt: Date | null;
  /** False for an account that could not sign in without the link. */
  hasPassword: boolean;
}
