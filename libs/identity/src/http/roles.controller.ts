import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { DefineRole } from '../application/define-role.js';
import { Requires } from './access.js';
import { NewRoleDto, RoleDto, RolesDto } from './roles.dto.js';

@Controller('roles')
export class RolesController {
  constructor(private readonly roles: DefineRole) {}

  /** The shipped roles and those this workspace defined. */
  @Get()
  @Requires('member.read')
  async list(@AskedBy() caller: Caller): Promise<RolesDto> {
    return { items: await this.roles.list(caller) };
  }

  /** Defines a role of the workspace’s own out of rights. */
  @Post()
  @Requires('role.manage')
  define(@AskedBy() caller: Caller, @Body() role: NewRoleDto): Promise<RoleDto> {
    return this.roles.define(caller, role);
  }

  /** Removes a role that nobody holds. */
  @Delete(':id')
  @Requires('role.manage')
  @HttpCode(204)
  remove(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.roles.remove(caller, id);
  }
}
