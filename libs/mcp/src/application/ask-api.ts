import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { API_PREFIX } from '#http';
import type { Sent } from '../domain/answered.js';
import type { Answer, ApiRequest } from '../domain/tool.js';

/** With whose credential, and from where. */
export interface Asker {
  /** The `Authorization` header, as it came. */
  readonly authorization: string;
  readonly address: string;
}

/**
 * Asks our own API as the caller would over the network: by the same guards, bounds, checks and problem documents, and counted against
 * the same limits. Nothing here decides what anybody may.
 */
@Injectable()
export class AskApi {
  constructor(private readonly host: HttpAdapterHost) {}

  async run(
    asker: Asker,
    request: ApiRequest,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Sent> {
    const { method, path, query = {}, body } = request;
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) asked.set(name, String(value));
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const answer = await server.inject({
      ...{ method, url: `/${API_PREFIX}${path}?${asked.toString()}` },
      headers: { ...headers, authorization: asker.authorization },
      remoteAddress: asker.address,
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, body: read(answer.body) };
  }
}

/** An answer without a body is an empty one. */
const read = (text: string): Answer => (text === '' ? {} : (JSON.parse(text) as Answer));
