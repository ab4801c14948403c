import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, IfMatch, SendsEtag } from '#http';
import { AnyCaller, assertMay, Requires } from '#identity';
import { PartnerRequests } from '../application/partner-requests.js';
import { WritePolicy } from '../application/write-policy.js';
import { PartnerPolicyAnswer } from './partners.answers.dto.js';
import { PartnerPolicyDto } from './partners.dto.js';

@Controller('partner-policy')
export class PartnerPolicyController {
  constructor(
    private readonly requests: PartnerRequests,
    private readonly policy: WritePolicy,
  ) {}

  /** Who comes first where partners and own sales meet; partners read it, too. */
  @Get()
  @SendsEtag()
  @AnyCaller('Takes deal.register or partner.read.')
  async read(
    @AskedBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerPolicyAnswer> {
    if (!caller.actions.has('deal.register')) assertMay(caller, 'partner.read');
    const found = await this.requests.read(caller, (tx, id) => this.policy.read(tx, id));
    void reply.header('etag', etag(found.version));
    return found;
  }

  /** Puts a rule in force; what was decided by the one before stays decided. */
  @Put()
  @SendsEtag()
  @Requires('partner.manage')
  async write(
    @AskedBy() caller: Caller,
    @Body() body: PartnerPolicyDto,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerPolicyAnswer> {
    const found = await this.requests.write(caller, undefined, (tx, by) =>
      this.policy.run(tx, by, body, seen),
    );
    void reply.header('etag', etag(found.version));
    return found;
  }
}
