import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { databaseInstant } from '#database';
import { AskedBy, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { QualificationRequests } from '../application/qualification-requests.js';
import { ReadQualification } from '../application/read-qualification.js';
import { RecordEvidence } from '../application/record-evidence.js';
import { ScoreLeads } from '../application/score-leads.js';
import { LeadQualificationDto, RecordedEvidenceDto, ScoredLeadsDto } from './qualification.answers.dto.js';
import { EvidenceDto, LeadsToScoreDto } from './qualification.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('leads')
export class LeadQualificationController {
  constructor(
    private readonly requests: QualificationRequests,
    private readonly reading: ReadQualification,
    private readonly recording: RecordEvidence,
    private readonly scoring: ScoreLeads,
  ) {}

  /** Everything a lead is judged by: score, history, checklist, evidence, prediction. */
  @Get(':id/qualification')
  @Requires('lead.read')
  read(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<LeadQualificationDto> {
    return this.requests.read(caller, (tx, by) => this.reading.run(tx, by, id));
  }

  /** Says what is known of a criterion, or takes it back with null. */
  @Put(':id/evidence')
  @Requires('lead.work')
  record(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() said: EvidenceDto,
  ): Promise<RecordedEvidenceDto> {
    return this.requests.write(caller, key, (tx, by) => this.recording.run(tx, by, id, said));
  }

  /** Scores leads now and writes it into their history. */
  @Post('scores')
  @HttpCode(200)
  @Requires('lead.qualify')
  score(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() { leadIds }: LeadsToScoreDto,
  ): Promise<ScoredLeadsDto> {
    return this.requests.write(caller, key, async (tx, { workspaceId }) => {
      const at = await databaseInstant(tx);
      const { size } = await this.scoring.tell(tx, workspaceId, leadIds, at, 'asked');
      return { scored: size };
    });
  }
}
