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

/** A member of the workspace. */
export class MemberDto {
  /** Id of the member. */
  id: string;
  /** As colleagues see it. */
  name: string;
  /** Address of its account. */
  email: string;
  /** Shipped roles by name, roles of the workspace by id. */
  @ApiProperty({ type: [String] }) roles: readonly string[];
  /** Teams it is in. */
  @ApiProperty({ type: [String] }) teamIds: readonly string[];
  /** False for one who may no longer enter. */
  isActive: boolean;
  /** False while an invitation is open. */
  hasJoined: boolean;
  /** Goes up with every change; to be sent as If-Match. */
  version: number;
}

/** The members of the workspace. */
export class MembersDto {
  /** By name. */
  items: MemberDto[];
}
