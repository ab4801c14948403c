import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bytesOf, RawBody } from '#http';
import { FromAnySite, Public } from '#identity';
import { ConfirmAddress } from '../application/confirm-address.js';
import { sentIn } from '../application/judge-answers.js';
import { OwnAddress } from '../application/own-address.js';
import { ReceiveForm } from '../application/receive-form.js';
import type { Answered } from '../application/receive-form.js';
import { ShowForm } from '../application/show-form.js';
import { headerOf, sendPage, sendScript, wantedOf } from './visitor-answer.js';

/** More than any form of ours holds (bytes). */
const LONGEST = 65_536;

/** Forms as visitors meet them: a page that works without a script, and the same form inside another page. */
@Controller('f/:key')
@ApiExcludeController()
@Public()
@FromAnySite()
export class VisitorFormsController {
  constructor(
    private readonly showForm: ShowForm,
    private readonly receiveForm: ReceiveForm,
    private readonly confirmAddress: ConfirmAddress,
    private readonly own: OwnAddress,
  ) {}

  @Get()
  async page(
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const referrer = headerOf(request, 'referer') ?? '';
    const asked = { wanted: wantedOf(request), page: `${this.own.base}${request.url}`, referrer };
    await sendPage(reply, await this.showForm.page(key, asked));
  }

  @Get('embed.js')
  async embed(
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendScript(reply, await this.showForm.embed(key, wantedOf(request)), 'no-store');
  }

  @Post()
  @RawBody(LONGEST)
  async send(
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = bytesOf(request);
    const answered = await this.receiveForm.run(key, {
      ...{ body, sent: sentIn(body) },
      ...{ origin: headerOf(request, 'origin'), host: headerOf(request, 'host') },
      ...{ address: request.ip, wanted: wantedOf(request) },
    });
    const isScript = headerOf(request, 'accept')?.includes('application/json') ?? false;
    await (isScript ? sendPart(reply, answered) : sendWhole(reply, answered));
  }

  @Get('confirm/:token')
  async look(
    @Param('key') key: string,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, await this.confirmAddress.look(key, token, wantedOf(request)));
  }

  @Post('confirm/:token')
  @RawBody(LONGEST)
  async confirm(
    @Param('key') key: string,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, await this.confirmAddress.run(key, token, wantedOf(request)));
  }
}

const sendWhole = async (reply: FastifyReply, { page, redirect }: Answered): Promise<void> =>
  redirect === null ? sendPage(reply, page) : void (await reply.redirect(redirect, 303));

/** Readable by the page that may hold the form, and by no other. */
async function sendPart(reply: FastifyReply, { page, body, redirect, mayRead }: Answered): Promise<void> {
  const open = mayRead === null ? {} : { 'access-control-allow-origin': mayRead };
  await reply
    .code(page.status)
    .headers({
      ...open,
      vary: 'origin',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'cross-origin',
    })
    .send({ html: body, redirect });
}
