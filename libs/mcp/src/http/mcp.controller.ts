import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { AnyCaller } from '#identity';
import { AppError } from '#kernel';
import { Converse } from '../application/converse.js';
import { McpConfig } from '../mcp.config.js';

/** Where assistants call tools: the Model Context Protocol over streamable HTTP, without sessions. */
@Controller('mcp')
@ApiExcludeController()
@AnyCaller('each tool asks for the rights of the request it makes')
export class McpController {
  constructor(
    private readonly converse: Converse,
    private readonly config: McpConfig,
  ) {}

  /** One message, or several; answered as JSON. */
  @Post()
  async take(
    @AskedBy() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.assertOrigin(request.headers.origin);
    const authorization = keyOf(request);
    const url = new URL('/mcp', this.config.baseUrl).href;
    const answer = await this.converse.run(
      { caller, authorization, address: request.ip },
      { url, headers: singlesOf(request), body: request.body },
    );
    for (const name of ['content-type', 'allow']) {
      const value = answer.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    await reply
      .code(answer.status)
      .header('cache-control', 'no-store')
      .send(await answer.text());
  }

  /** A name that was bent to this machine (DNS rebinding) passes for the host that was asked: only our own address is believed. */
  private assertOrigin(origin: string | undefined): void {
    if (origin === undefined || origin === new URL(this.config.baseUrl).origin) return;
    throw new AppError(
      'forbidden',
      'csrf/other-origin',
      'The request comes from a page of another site. Call the tools from a program.',
    );
  }
}

/** A session travels by itself, so it is no credential here. @throws AppError `session/required` */
function keyOf({ headers }: FastifyRequest): string {
  if (headers.authorization !== undefined) return headers.authorization;
  throw new AppError('unauthenticated', 'session/required', 'Send an API key: Authorization: Bearer stf_….');
}

const singlesOf = ({ headers }: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
