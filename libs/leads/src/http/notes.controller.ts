import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { AddNote } from '../application/add-note.js';
import { byCaller } from '../application/command.js';
import { ReadMentionable } from '../application/read-mentionable.js';
import { RemoveNote } from '../application/remove-note.js';
import { AddedNoteDto, MentionablesDto, NewNoteDto } from './notes.dto.js';
import { ChangedLeadDto } from './results.answers.dto.js';

/** What colleagues write to each other about a lead; read with the lead. */
@Controller('leads/:id')
export class NotesController {
  constructor(
    private readonly addNote: AddNote,
    private readonly removeNote: RemoveNote,
    private readonly readMentionable: ReadMentionable,
    private readonly writes: Writes,
  ) {}

  /** A word about the lead; whoever it mentions is told. */
  @Post('notes')
  @Requires('person.read')
  add(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() body: NewNoteDto,
  ): Promise<AddedNoteDto> {
    return this.writes.run(caller, key, (tx) => this.addNote.run(tx, byCaller(caller), id, body));
  }

  /** Takes one's own note back within ten minutes. */
  @Delete('notes/:noteId')
  @Requires('person.read')
  remove(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Param('noteId', IdPipe) noteId: string,
  ): Promise<ChangedLeadDto> {
    return this.writes.run(caller, key, (tx) => this.removeNote.run(tx, byCaller(caller), id, noteId));
  }

  /** Members whom a note about this lead can speak to. */
  @Get('mentionable')
  @Requires('member.read')
  async mentionable(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<MentionablesDto> {
    return { items: await this.readMentionable.run(caller, id) };
  }
}
