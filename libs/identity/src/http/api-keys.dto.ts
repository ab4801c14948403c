import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export class NewApiKeyDto {
  /** What it is for. */
  @IsString() @Length(1, 100) name: string;
  /** Actions the key may take, such as `lead.capture`. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsString({ each: true }) scopes: string[];
  /** Days it lives; without them it never ends. */
  @IsOptional() @IsInt() @Min(1) @Max(3_650) days?: number;
  /** From where it is of use, as CIDR or addresses; without any from anywhere. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  networks?: string[];
}

/** From where a key is of use. */
export class KeyNetworksDto {
  /** As CIDR or addresses, such as `203.0.113.0/24` or `2001:db8::/32`; none for anywhere. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(50, { each: true }) networks: string[];
}

/** The key that was made. */
export class CreatedApiKeyDto {
  /** Id of the key, for revoking it. */
  id: string;
  /** What it is for. */
  name: string;
  /** Actions it may take. */
  @ApiProperty({ type: [String] }) scopes: readonly string[];
  /** From where it is of use, as CIDR; empty for anywhere. */
  @ApiProperty({ type: [String] }) networks: readonly string[];
  /** From then on it is refused; null for one that never ends. */
  expiresAt: Date | null;
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
  /** From where it is of use, as CIDR; empty for anywhere. */
  @ApiProperty({ type: [String] }) networks: readonly string[];
  /** When it was made. */
  createdAt: Date;
  /** From then on it is refused; null for one that never ends. */
  expiresAt: Date | null;
  /** When it was used last, to five minutes; null until it is used. */
  usedAt: Date | null;
}

/** The keys of the workspace. */
export class ApiKeysDto {
  /** Those that are not revoked. */
  items: ApiKeyDto[];
}
