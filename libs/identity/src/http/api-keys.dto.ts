import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';

export class NewApiKeyDto {
  /** What it is for. */
  @IsString() @Length(1, 100) name: string;
  /** Actions the key may take, such as `lead.capture`. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsString({ each: true }) scopes: string[];
}

/** The key that was made. */
export class CreatedApiKeyDto {
  /** Id of the key, for revoking it. */
  id: string;
  /** What it is for. */
  name: string;
  /** Actions it may take. */
  @ApiProperty({ type: [String] }) scopes: readonly string[];
  /** To be sent as `Authorization: Bearer …`; shown this once. */
  key: string;
}

/** A key as lists show it. */
export class ApiKeyDto {
  /** Id of the key, for revoking it. */
  id: string;
  /** What it is for; null when nobody said. */
  name: string | null;
  /** Actions it may take. */
  @ApiProperty({ type: [String] }) scopes: readonly string[];
  /** When it was made. */
  createdAt: Date;
}

/** The keys of the workspace. */
export class ApiKeysDto {
  /** Those that are not revoked. */
  items: ApiKeyDto[];
}
