import { createHash } from 'node:crypto';
import { Controller, Get, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bytesOf, RawBody } from '#http';
import { FromAnySite, Public } from '#identity';
import { AppError } from '#kernel';
import { PreferenceLinks } from '../application/preference-links.js';
import type { Preferences } from '../application/preference-links.js';
import { missingPage, PAGE_STYLE, preferencePage } from '../domain/preference-page.js';
import { pageLanguage } from '../domain/preference-page-words.js';

/** A form of one field; more is nobody's (bytes). */
const FORM_BYTES = 4_096;

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-store',
  // The address is the key: it goes nowhere else.
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};

/** The public page of a person: made here, for any browser, without a script and without signing in. What reads changes nothing. */
@Controller('preferences/:token')
@ApiExcludeController()
@Public()
export class PreferencesController {
  constructor(private readonly links: PreferenceLinks) {}

  @Get()
  read(
    @Param('token') token: string,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answer(reply, { token, accepted, isDone: false }, () => this.links.read(token));
  }

  /** Takes back the purpose of the form, or all contact: mail programs send `List-Unsubscribe=One-Click` (RFC 8058). */
  @Post()
  @HttpCode(200)
  @FromAnySite()
  @RawBody(FORM_BYTES)
  withdraw(
    @Param('token') token: string,
    @Headers('accept-language') accepted: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const purpose = new URLSearchParams(bytesOf(request).toString('utf8')).get('purpose') ?? undefined;
    return answer(reply, { token, accepted, isDone: true }, () => this.links.withdraw(token, purpose));
  }
}

interface Asked {
  readonly token: string;
  readonly accepted: string | undefined;
  readonly isDone: boolean;
}

async function answer(
  reply: FastifyReply,
  { token, accepted, isDone }: Asked,
  ask: () => Promise<Preferences>,
): Promise<void> {
  const language = pageLanguage(accepted);
  void reply.headers(HEADERS);
  try {
    const preferences = await ask();
    const action = encodeURIComponent(token);
    await reply.send(preferencePage({ ...preferences, language, isDone, action }));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'preferences/missing') throw error;
    await reply.status(404).send(missingPage(language));
  }
}
