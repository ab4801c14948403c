import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';

export class InvitationDto {
  @IsString() @MaxLength(254) email: string;
  @IsString() @Length(1, 200) name: string;
  @IsOptional() @IsIn(['en', 'it']) locale?: 'en' | 'it';
  /** Shipped roles by name, roles of the workspace by id; see GET /roles. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) roles: string[];
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) teamIds: string[];
}

/** What is left out stays as it is. */
export class MemberChangeDto {
  @IsOptional() @IsString() @Length(1, 200) name?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) roles?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) teamIds?: string[];
  /** False ends the member's sessions and links. */
  @IsOptional() @IsBoolean() isActive?: boolean;
}

export class MemberDto {
  id: string;
  name: string;
  email: string;
  @ApiProperty({ type: [String] }) roles: readonly string[];
  @ApiProperty({ type: [String] }) teamIds: readonly string[];
  isActive: boolean;
  /** False while an invitation is open. */
  hasJoined: boolean;
  version: number;
}

export class MembersDto {
  items: MemberDto[];
}
