import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';

export class NewRoleDto {
  @IsString() @Length(1, 100) name: string;
  /** Rights as the shipped roles list them, such as `lead.read:own-team`. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsString({ each: true }) rights: string[];
}

export class RoleDto {
  /** What a member's roles list. */
  role: string;
  name: string;
  @ApiProperty({ type: [String] }) rights: readonly string[];
  isShipped: boolean;
}

export class RolesDto {
  items: RoleDto[];
}
