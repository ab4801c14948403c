import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';

export class NewApiKeyDto {
  /** What it is for. */
  @IsString() @Length(1, 100) name: string;
  /** Actions the key may take, such as `lead.capture`. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsString({ each: true }) scopes: string[];
}

export class CreatedApiKeyDto {
  id: string;
  name: string;
  @ApiProperty({ type: [String] }) scopes: readonly string[];
  /** Shown this once. */
  key: string;
}

export class ApiKeyDto {
  id: string;
  name: string | null;
  @ApiProperty({ type: [String] }) scopes: readonly string[];
  createdAt: Date;
}

export class ApiKeysDto {
  items: ApiKeyDto[];
}
