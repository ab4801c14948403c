import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, IdPipe, IfMatch, SendsEtag } from '#http';
import { ChangeMember } from '../application/change-member.js';
import { InviteMember } from '../application/invite-member.js';
import { ListMembers } from '../application/list-members.js';
import { MakeMemberLink } from '../application/make-member-link.js';
import { Requires } from './access.js';
import { IssuedLinkDto } from './links.dto.js';
import { InvitationDto, MemberChangeDto, MemberDto, MembersDto } from './members.dto.js';

@Controller('members')
export class MembersController {
  constructor(
    private readonly members: ListMembers,
    private readonly invitations: InviteMember,
    private readonly changes: ChangeMember,
    private readonly links: MakeMemberLink,
  ) {}

  /** Every member of the workspace. */
  @Get()
  @Requires('member.read')
  async list(@AskedBy() caller: Caller): Promise<MembersDto> {
    return { items: await this.members.list(caller) };
  }

  /** Invites by a link to copy and send. */
  @Post('invitations')
  @Requires('member.manage')
  invite(@AskedBy() caller: Caller, @Body() invitation: InvitationDto): Promise<IssuedLinkDto> {
    return this.invitations.invite(caller, invitation);
  }

  /** Changes name, roles, teams, or whether the member is active. */
  @Patch(':id')
  @SendsEtag()
  @Requires('member.manage')
  async change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: MemberChangeDto,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberDto> {
    const member = await this.changes.change(caller, id, change, version ?? null);
    void reply.header('etag', etag(member.version));
    return member;
  }

  /** A link with which the member chooses a new password. */
  @Post(':id/reset-link')
  @Requires('member.manage')
  reset(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<IssuedLinkDto> {
    return this.links.reset(caller, id);
  }

  /** A link that signs in as a member of a sample workspace. */
  @Post(':id/sign-in-link')
  @Requires('member.manage')
  signIn(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<IssuedLinkDto> {
    return this.links.signIn(caller, id);
  }
}
