import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';

export class NewRoleDto {
  @IsString() @Length(1, 100) name: string;
  /** Rights as the shipped roles list them, such as `lead.read:own-team`. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsString({ each: true }) rights: string[];
}

/** A role and what it may. */
export class RoleDto {
  /** What a member's roles list. */
  role: string;
  /** What people call it. */
  name: string;
  /** Actions, scoped ones with how far they reach, such as `lead.read:own-team`. */
  @ApiProperty({ type: [String] }) rights: readonly string[];
  /** True for the roles of the product, which do not change. */
  isShipped: boolean;
}

/** The roles of the workspace. */
export class RolesDto {
  /** The product's first. */
  items: RoleDto[];
}
