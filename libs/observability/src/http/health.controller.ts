import { Controller, Get, HttpStatus, Res, SetMetadata } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ReadinessChecks } from '../readiness-checks.js';
import type { Readiness } from '../readiness-checks.js';
import { Stopping } from '../stopping.js';

/** The one thing asked of the answer; both HTTP adapters of Nest have it. */
interface Answer {
  status(code: number): unknown;
}

/** Nothing is asked of a process that is stopping: it answers at once. */
const ENDING: Readiness = { isReady: false, checks: { running: 'failing' } };

/** For load balancers and supervisors; outside the versioned API. The mark is identity's, known here by name: no session is asked for. */
@SetMetadata('staffetta:public', true)
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly checks: ReadinessChecks,
    private readonly stopping: Stopping,
  ) {}

  /** The process runs; says nothing about the database. */
  @Get('live')
  live(): { readonly isLive: true } {
    return { isLive: true };
  }

  /** 200 when every registered check holds, 503 when one does not or the process is stopping. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) answer: Answer): Promise<Readiness> {
    const readiness = this.stopping.begun.aborted ? ENDING : await this.checks.run();
    if (!readiness.isReady) answer.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }
}
